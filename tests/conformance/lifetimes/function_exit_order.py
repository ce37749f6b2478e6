# At function exit the result is computed first, then locals die in slot order:
# parameters, other locals in order of first occurrence, captured variables last.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def plain(first, second, *rest, key, **more):
    last = Noisy("last")
    other = Noisy("other")
    print("  returning")


print("slot order")
plain(Noisy("first"), Noisy("second"), Noisy("rest"), key=Noisy("key"), extra=Noisy("extra"))


def reordered():
    if False:
        late = None
    early = Noisy("early, second slot")
    late = Noisy("late, first slot")


print("first occurrence counts, even unreachable")
reordered()


def captured():
    cell = Noisy("captured")
    local = Noisy("local")

    def inner():
        return cell

    print("  end of captured()")


print("captured variables last")
captured()


def result():
    local = Noisy("local of result()")
    return print("  computing the result")


print("result before locals")
result()
print("locals before the caller goes on")


def keeps(parameter):
    return lambda: parameter


print("a captured parameter lives as long as the closure")
function = keeps(Noisy("parameter"))
print("  closure alive")
function = None
