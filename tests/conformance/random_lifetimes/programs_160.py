# Random programs about lifetimes, seeds 160 to 199: helpers/lifetime_programs.py makes them. To see one, or to try other
# seeds against another interpreter: compare.
import sys

sys.path.insert(0, "helpers")

from lifetime_programs import run

run(range(160, 200))
