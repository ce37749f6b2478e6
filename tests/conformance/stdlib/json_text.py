# writing and reading JSON, and what is wrong in it
import json
print(json.dumps({"a":[1,2.5,None,True,"x\"\n\u00e9\U0001f600\x7f"],"b":{}, "c":[], 1:2, None:3, 1.5:1, True:0}), json.dumps([1,{"b":2,"a":1}],indent=2,sort_keys=True), json.dumps("é",ensure_ascii=False), json.dumps({"a":1},separators=(",",":")), json.dumps(float("nan")), json.dumps(10**30), json.dumps((1,2)))
print(json.loads('{"a":[1,2.5,-3e2,true,false,null,"\\u00e9\\ud83d\\ude00\\n"], "b":{}} '), json.loads("[]"), json.loads(" 3 "), json.loads(b'[1]'), json.loads("-Infinity"), json.loads('[1.0,1E5,0.1e-2,-0]'))
for t in ["", "[1,]", "{", '{"a"}', "[1 2]", '"abc', "{'a':1}", "nul", "[1]x", '"\\x"', '"a\nb"', "[1,2", '{"a":1,}', "01", "-", '"\\u12"', "1.", "[1.e]"]:
    try: print(json.loads(t))
    except json.JSONDecodeError as e: print(t.encode(), e, e.lineno, e.colno, e.pos)
for o in [object, {(1,):2}, float("inf")]:
    try: print(json.dumps(o, allow_nan=False))
    except Exception as e: print(type(e).__name__, e, getattr(e,'__notes__',None))
l=[]; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,set): return sorted(o)
        return super().default(o)
print(json.dumps({"s":{3,1}},cls=E), json.dumps([{1}],default=list), json.loads('{"a":1}',object_hook=lambda d: list(d.items())), json.loads('{"a":1}',object_pairs_hook=list), json.dumps({(1,):2,"a":1},skipkeys=True), json.loads("1.5",parse_float=str))
import io
f=io.StringIO(); json.dump({"x":[1]},f,indent="\t"); print(f.getvalue()); f.seek(0); print(json.load(f))
