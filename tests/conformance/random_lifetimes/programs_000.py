# Random programs about lifetimes, seeds 0 to 39: helpers/lifetime_programs.py makes them. To see one, or to try other
# seeds against another interpreter: compare.
import sys

sys.path.insert(0, "helpers")

from lifetime_programs import run

run(range(0, 40))
