# What random programs are made of. A placeholder in braces is replaced by a random line of the table of that name, or
# by what `lifetime_programs.py` makes of it:
#   {a} a name for an object        {k} for a container         {r} for a weak reference
#   {w} for a generator or iterator {e} for an exception or frame
#   {v} a fresh name, the same throughout one statement         {n} a fresh label
#   {act} a function that does something {cls} a class          {block} some statements, on a line of its own
# A number before a line is its weight.
#
# Left out is what even one implementation does not do in one way only: sets of more than one object, temporaries as
# arguments of a class with __init__ or as subscripts, properties of temporaries, attributes stored after a deletion;
# what depends on addresses, and the counts of text.

TABLES = {}


def table(name, text):
    rows = []
    for row in text.strip().split("\n"):
        weight, _, template = row.strip().partition(" ")
        rows.extend([template.replace("\\n", "\n").replace("\\t", "\t")] * int(weight))
    TABLES[name] = rows


table("object", """
    8 {a}
    6 {new}
    2 {a}.left
    1 {a}.right
    2 {r}()
    1 {r}
    1 {k}
    1 {k}[0]
    1 {e}
    1 V.get('{key}')
    1 K.get({a})
    1 holds({object}, {object})
    1 ({object} or {object})
    1 ({object} and {a})
    1 ({new} if {object} else {a})
    1 [{object}, {object}][0]
    1 ({object}, {new})[-1]
    1 {a}.meet
    1 (lambda: {object})()
    1 getattr({a}, 'missing', {object})
    1 {a}.whole
    1 reduce(holds, [{object}, {object}, {object}])
    1 max({object}, {object}, key=show)
    1 sorted([{object}, {object}], key=show)[0]
    1 next(iter([{object}, {object}]))
    1 next((each for each in ({object}, {object})), {a})
    1 cached({object})
    1 copy({a})
    1 None
""")

table("new", """
    5 {cls}('{n}')
    1 holds({cls}('{n}'), {a})
    1 [{cls}('{n}'), {cls}('{n}')][1]
    1 {cls}('{n}').both()
    1 {cls}.made('{n}')
    1 {cls}(name='{n}')
    1 Couple('{n}', right={object})
    1 Couple('{n}', *[{object}], **{{'right': {object}}})
""")

table("key", """
    1 p
    1 q
    1 s
""")

table("callback", """
    6 tell('{n}')
    6 {act}
    1 {a}.meet
    1 lambda dead: {r}
    1 None
    1 5
""")

# One line each.
table("simple", """
    10 {a} = {new}
    6 {a} = {a}
    4 {a} = None
    1 del {a}
    8 {a}.left = {object}
    4 {a}.right = {object}
    2 {a}.extra = {object}
    1 {a}.left, {a}.right = {object}, {object}
    2 {a}, {a} = {object}, {object}
    1 {a} = {a}.left = {object}
    1 vars({a}).clear()
    1 {a}.__class__ = {cls}
    3 {k} = [{object}, {object}, {a}]
    2 {k} = {{'one': {object}, 'two': {object}}}
    1 {k} = ({object}, {object})
    1 {k} = [{v}.left for {v} in ({object}, {object})]
    1 {k} = [holds({v}, {a}) for {v} in ({new}, {new})]
    1 {k} = {{{v}: {new} for {v} in 'pq'}}
    1 {k} = deque([{object}, {object}], 2)
    1 {k} = OrderedDict(one={object}, two={object})
    1 {k} = defaultdict({act}, one={object})
    1 {k} = dict.fromkeys('pq', {object})
    1 {k} = {{**{{'one': {object}}}, 'two': {object}, **{{'one': {object}}}}}
    1 {k} = [*[{object}, {object}], {object}]
    1 {k} = list(map(holds, [{object}, {object}], [{object}]))
    1 {a}, *{k} = [{object}, {object}, {object}]
    3 {k}.append({object})
    2 {k}.append({k})
    1 {k}.extend([{object}, {object}])
    2 {k}.clear()
    2 {k}.__setitem__(0, {object})
    1 {k}[:2] = [{object}]
    1 del {k}[0]
    1 del {k}[:]
    1 del {k}[::2]
    1 {k}[::2] = [{object}]
    1 {k} = {k}[:1]
    1 {k} = {k}[::-1]
    1 {k}.insert(0, {object})
    1 {k}.remove({object})
    1 {k}.sort(key=show)
    1 {k}.appendleft({object})
    1 {k}.popleft()
    1 {k}.rotate(1)
    1 {k} |= {{'one': {object}}}
    1 {k}.setdefault('two', {object})
    1 {k}.get('three', {object})
    1 setitem({k}, 'one', {object})
    1 delitem({k}, 'one')
    1 {k} *= 0
    1 {k} += [{object}]
    1 {k}.pop()
    1 {k}.reverse()
    1 {k}.__setitem__('one', {object})
    1 {k}.pop('two')
    1 {k}.popitem()
    1 {k}.update(one={object}, two={object})
    1 {k} = None
    6 {r} = ref({object})
    6 {r} = ref({a}, {callback})
    4 {r} = Ref({a}, {callback}, '{n}')
    2 {r} = proxy({a}, {callback})
    2 {r} = proxy({a})
    1 {r} = WeakMethod({a}.meet, {callback})
    3 {a}.left = ref({a}, {callback})
    2 {a}.right = Ref({a}, {callback}, '{n}')
    2 {k} = [ref({a}, {callback}), Ref({a}, {callback}, '{n}')]
    1 {r} = None
    2 {r}.left = {object}
    1 {r}.meet({object})
    1 ref.__init__({r}, {object})
    8 f0 = finalize({a}, {act}, {object})
    2 finalize({object}, {act}, '{n}')
    1 finalize({a}, partial({act}, {object}), z={object})
    1 f0()
    1 f0.detach()
    1 f0.atexit = False
    6 V['{key}'] = {a}
    2 V['{key}'] = {object}
    1 V['{key}'] = V.pop('{key}')
    1 {a} = V.setdefault('{key}', {object})
    1 V.update({{'p': {object}, 'q': {a}}})
    1 V.clear()
    1 V.popitem()
    4 K[{a}] = {object}
    2 K[{object}] = {a}
    1 {a} = K.setdefault({a}, {object})
    1 K.pop({a})
    1 del K[{a}]
    1 K.popitem()
    1 K.update([({a}, {object})])
    3 S.add({a})
    1 S.add({object})
    1 S.discard({a})
    1 S.update([{a}, {object}])
    1 S -= [{a}]
    1 S.remove({a})
    1 V = V.copy()
    1 V = V | {{'p': {object}}}
    1 V |= {{'q': {a}}}
    1 {a} = V.pop('{key}', {object})
    1 K |= {{{a}: {object}}}
    1 {k} = V.valuerefs()
    1 {k} = list(K.items())
    1 S = S | {{{a}}}
    1 K = K | {{{a}: {object}}}
    3 say('in', {a} in K, {a} in S, '{key}' in V)
    3 say('len', len(V), len(K), len(S))
    3 say('V', *[key + show(value) for key, value in V.items()])
    2 say('K', *[show(key) + show(value) for key, value in K.items()])
    2 say('S', *sorted([show(member) for member in S]))
    2 say('refs', [show({v}) for {v} in V.valuerefs()], [show({v}()) for {v} in K.keyrefs()])
    4 say('count', getweakrefcount({a}), *map(show, getweakrefs({a})))
    3 say('dead', show({r}()))
    2 say('same', {r} == {r}, {r} is {r}, {r}() is {a})
    2 say('hash', hashes_alike({r}, {a}))
    1 say('called', {r}.__callback__ is None)
    2 say('alive', f0.alive, f0.atexit, show(f0.peek()))
    2 say('done', gc.is_finalized({a}))
    3 say('uses', uses({a}))
    1 say('uses', uses({object}))
    2 say('is', {a} is {a}, {a} == {a})
    2 say('shows', show({object}))
    1 say('text', f'{{show({object})}} {{plain(repr({a}))}}')
    1 say('less', ({object} < {object}) is None)
    1 say('sum', show({object} + {object}))
    1 say('handled', show(sys.exception()))
    1 {object} < {object} < {object}
    1 {object} + {object}
    2 {object}
    1 holds(*[{object}, {object}], key={object})
    1 holds({object}, *({a}, {object}))
    1 {a}.meet({object}, {object})
    5 gc.collect()
    1 gc.collect(0)
    1 gc.collect(1)
    1 gc.callbacks.append(phase)
    1 gc.callbacks.clear()
    1 cached.cache_clear()
    1 say('referents', *referents({k}))
    1 say('percent', plain('%s %r' % ({object}, {object})))
    1 say('walrus', show({a} := {object}), show({a}))
    1 gc.freeze()
    1 gc.unfreeze()
    2 raise Boom({object})
    1 raise Oops('{n}')
    1 raise Boom('{n}') from {e}
    2 assert {object} is None, {object}
    2 {w} = {a}.both()
    2 {w} = {object}.both()
    2 {w} = V.values()
    1 {w} = K.items()
    1 {w} = iter({k})
    1 {w} = (holds({v}, {a}) for {v} in ({object}, {object}))
    1 {w} = {flow}({object}, {object})
    1 {w} = iter(S)
    1 {w} = zip([{object}, {object}], [{object}, {object}])
    1 {w} = enumerate([{object}, {object}])
    1 {w} = map(holds, {k}, [{object}, {object}])
    1 {w} = filter({act}, [{object}, {object}])
    1 {w} = reversed([{object}, {object}])
    1 {w} = iter({k}.items())
    1 {w} = iter({act}, {object})
    1 {w} = {iterator}
    1 {w} = {iterator}
    5 say('next', show(next({w}, None)))
    1 {a} = next({w})
    1 {w}.close()
    1 {w}.send({object})
    1 {w}.throw(Boom('{n}'))
    1 {a}.left = {w}
    2 {w} = None
    1 {e} = sys._getframe()
    2 {e} = None
    1 {e}.__traceback__ = None
    1 {e} = {e}.with_traceback(None)
    1 {e}.__traceback__.tb_frame.clear()
    1 {e}.__context__ = {e}
    1 {e}.clear()
    1 say('locals', *sorted(set({e}.f_locals) & {{'x', 'y', 'z'}}))
    1 {a} = lambda: {a}
    1 {a} = lambda kept={object}: kept
    1 {a}.both = {object}
    1 {a} = {step}
    1 {act}({object})
    1 exec('{a} = {a}')
""")

table("iterator", """
    1 itertools.chain([{object}], [{object}])
    1 itertools.chain.from_iterable([{k}, [{object}]])
    1 itertools.islice({a}.both(), 1)
    1 itertools.accumulate([{object}, {object}, {object}], holds)
    1 itertools.pairwise([{object}, {object}, {object}])
    1 itertools.batched([{object}, {object}, {object}], 2)
    1 itertools.zip_longest([{object}, {object}], [{object}], fillvalue={object})
    1 itertools.product([{object}, {object}], [{object}])
    1 itertools.permutations([{object}, {object}], 2)
    1 itertools.combinations([{object}, {object}, {object}], 2)
    1 itertools.cycle([{object}, {object}])
    1 itertools.repeat({object}, 2)
    1 itertools.compress([{object}, {object}], [0, 1])
    1 itertools.dropwhile({act}, [{object}, {object}])
    1 itertools.takewhile(holds, [{object}, {object}])
    1 itertools.filterfalse({act}, [{object}, {object}])
    1 itertools.starmap(holds, [({object}, {object}), [{object}]])
    1 itertools.groupby([{object}, {object}], show)
    1 itertools.tee([{object}, {object}])[1]
""")

# Over several lines; tabs indent.
table("compound", r"""
    3 if {object}:\n\t{block}
    1 if ({a} := {object}):\n\t{block}
    1 if {object} is None:\n\t{block}\nelse:\n\t{block}
    2 for {v} in [{object}, {object}]:\n\t{block}
    1 for {v} in {k}:\n\tif tired():\n\t\tbreak\n\t{block}
    2 for {v} in V.values():\n\tsay('at', show({v}))\n\t{block}
    1 for {v} in K.items():\n\tsay('at', show({v}))\n\t{block}
    1 for {v} in S:\n\t{v} = None\n\t{block}\n\tbreak
    2 for {v} in {object}.both():\n\tif tired():\n\t\tbreak\n\t{block}\n\tif {object}:\n\t\tbreak
    1 for {v} in range(3):\n\t{block}
    5 try:\n\t{block}\nexcept Exception as {v}:\n\tsay('caught', show({v}))\n\t{block}
    2 try:\n\t{block}\nexcept Exception as {v}:\n\t{e} = {v}
    1 try:\n\t{block}\nexcept Boom:\n\t{block}
    1 try:\n\t{block}\nexcept (Boom, Oops) as {v}:\n\t{block}\nelse:\n\t{block}
    3 try:\n\t{block}\nfinally:\n\tsay('finally')\n\t{block}
    1 try:\n\t{block}\nexcept Exception as {v}:\n\tsay('again', show({v}.__context__))\n\traise
    1 try:\n\traise ExceptionGroup('{n}', [Boom({object}), Oops('{n}')])\nexcept* Boom as {v}:\n\t{block}
    1 try:\n\t{block}\nexcept Boom as {v}:\n\t{block}\nelse:\n\t{block}\nfinally:\n\t{block}
    1 try:\n\traise ExceptionGroup('{n}', [Boom({object}), Oops('{n}'), KeyError({object})])\nexcept* Boom as {v}:\n\t{block}\nexcept* KeyError:\n\traise Boom({object})
    1 while ({v} := next({w}, None)) is not None:\n\tif tired():\n\t\tbreak\n\t{block}
    1 for {v}, {a} in zip([{object}, {object}], [{object}, {object}]):\n\t{block}
    1 for {a} in {iterator}:\n\tif tired():\n\t\tbreak\n\t{block}
    1 with holding({object}) as {v}:\n\t{block}
    1 with suppress(Boom, Oops):\n\t{block}
    1 with ExitStack() as {v}:\n\t{v}.enter_context({new})\n\t{v}.callback({act}, {object})\n\t{v}.push({a})\n\t{block}
    1 match {{'one': {object}, 'two': {object}}}:\n\tcase {{'one': Thing(left=x{v}), **rest{v}}}:\n\t\t{block}\n\tcase {{'two': y{v}}}:\n\t\t{block}
    1 class Local{v}({cls}):\n\tpart = {object}\n\traise Boom(part)
    3 with {new}:\n\t{block}
    2 with {object} as {a}:\n\t{block}
    1 with {new} as {v}, {new}:\n\t{block}
    1 match {object}:\n\tcase Thing(left=None):\n\t\t{block}\n\tcase [first{v}, *rest{v}]:\n\t\t{block}
    1 match [{object}, {object}]:\n\tcase [None, y{v}]:\n\t\t{block}\n\tcase [x{v}, None] if x{v}:\n\t\t{block}\n\tcase _:\n\t\t{block}
    1 class Local{v}({cls}):\n\tpart = {object}\n\tpart = None\n{a} = Local{v}('{n}')
    2 def {v}(given={object}):\n\treturn holds(given, {a})\n{a} = {v}()
    1 def {v}(given):\n\tdef inner():\n\t\tnonlocal given\n\t\tgiven = {object}\n\t\treturn inner\n\treturn inner()\n{a} = {v}({object})
    1 def {v}(given):\n\tgiven.left = lambda: given\n\treturn given\n{a} = {v}({object})
""")

# What a finaliser does besides telling its name.
table("last_words", """
    4 pass
    3 {a} = self
    1 {k}.append(self)
    1 self.left = self
    2 {r} = ref(self, {callback})
    1 {r} = Ref(self, {callback}, '{n}')
    2 self.left = None
    1 V['{key}'] = self
    1 K[self] = {a}
    1 raise Boom('{n}')
    1 {w} = self.both()
    1 {a} = self.meet
    1 say('handled', show(sys.exception()))
    1 say('uses', uses(self))
    1 say('done', gc.is_finalized(self))
    1 say('neighbours', show(self.left), show(self.right))
    1 say('references', getweakrefcount(self), show({r}))
    1 self.__class__ = {cls}
""")
