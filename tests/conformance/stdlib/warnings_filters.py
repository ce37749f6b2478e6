# each place once, filters, recording, errors
import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("hi"); warnings.warn("dep",DeprecationWarning)
    print([str(w.message) for w in log], log[0].category, log[0].lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("boom",RuntimeWarning)
    except RuntimeWarning as e: print(e)
import sys
class Short:
    def write(self, text): print(text.rpartition("/")[2], end="")
    def flush(self): pass
sys.stderr=Short()
warnings.warn("shown")
for i in range(3): warnings.warn("once per place")
def f(): warnings.warn("level2",stacklevel=2)
f()
warnings.filterwarnings("ignore","skip"); warnings.warn("skip me"); warnings.warn("dont",FutureWarning)
try: warnings.warn("x",int)
except TypeError as e: print(e)
print(warnings.formatwarning("m",UserWarning,"f.py",3,"line"))
