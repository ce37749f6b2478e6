// The target that runs programs. See targets.h.
#include "engine/gossamer.h"
#include "memory/heap.h"
#include "runtime/interpreter.h"
#include "syntax/sentence_maker.h"
#include "targets.h"

#include <sys/time.h>

#include <atomic>
#include <csignal>
#include <string>

namespace gossamer::fuzz {

namespace {

// What the names of derived programs mean: things on which much can be done.
constexpr std::string_view kPrelude = R"(
import sys
sys.setrecursionlimit(150)
class Name:
    def __init__(self, *args, **kwargs): self.args = args
    def __getattr__(self, name): return getattr(type(self), name, self.__dict__.setdefault(name, 3))
    def __call__(self, *args, **kwargs): return args or kwargs or self
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): self.last = value
    def __delitem__(self, key): pass
    def __add__(self, other): return self
    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __matmul__ = __or__ = __and__ = __add__
    def __iter__(self): yield self; yield from (1, 2)
    def __enter__(self): return self
    def __exit__(self, *error): return len(error) > 0 and error[0] is NameError
    async def __aenter__(self): return self
    async def __aexit__(self, *error): return True
    def __await__(self): yield self; return 5
    def __del__(self): global b; b = [self]
    def __lt__(self, other): return other
    def __bool__(self): return False
a = Name(1)
b = [1, [2, 3], "x"]
c = {"x": 1, 2: b, (): None}
def delta(*args, **kwargs):
    yield args
    yield kwargs
self = 3
number_1 = lambda *args, **kwargs: args[0] if args else delta()
été = "text"
)";

const test::Grammar& grammar() {
    static const test::Grammar grammar = test::GrammarReader::read(GOSSAMER_GRAMMAR);
    return grammar;
}

// Programs may go on for ever: a timer interrupts them, again and again.
std::atomic<Interpreter*> running{nullptr};

void on_alarm(int) {
    if (Interpreter* interpreter = running.load(); interpreter != nullptr)
        std::atomic_ref<std::uint32_t>{interpreter->breaker}.fetch_or(Interpreter::kBreakSignal);
}

class Timer {
public:
    explicit Timer(Interpreter& interpreter) {
        running = &interpreter;
        struct sigaction action = {};
        action.sa_handler = on_alarm;
        sigaction(SIGALRM, &action, nullptr);
        set(20'000);
    }
    ~Timer() {
        set(0);
        running = nullptr;
    }
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;

private:
    static void set(int microseconds) {
        const itimerval interval{{0, microseconds}, {0, microseconds}};
        setitimer(ITIMER_REAL, &interval, nullptr);
    }
};

void drop_text(void*, std::string_view) {}

}  // namespace

void run_program(std::string_view bytes) {
    if (bytes.size() < 2) return;
    test::SentenceMaker maker{grammar(), bytes.substr(2)};
    const std::optional<std::string> program =
        maker.make("file", 20 + static_cast<unsigned char>(bytes[0]) % 60);
    if (!program) return;
    Configuration configuration;
    configuration.write_output = drop_text;
    configuration.write_error = drop_text;
    configuration.executable = "gossamer";
    configuration.leak_check = true;
    if (static_cast<unsigned char>(bytes[1]) % 4 == 0)
        configuration.gc_stress = Configuration::GcStress::Real;
    const std::unique_ptr<Engine> engine = Engine::create(configuration);
    if (engine == nullptr) fail("no engine", bytes);
    engine->interpreter().heap.set_limit(std::size_t{256} << 20);
    (void)engine->run_text(kPrelude, "<prelude>");
    {
        const Timer timer{engine->interpreter()};
        (void)engine->run_text(*program, "<program>");
    }
    if (engine->finish() == 3) fail("objects were left", *program);
}

}  // namespace gossamer::fuzz
