# dialect: no finders and loaders
import json
import sys

print(sys.meta_path, sys.path_hooks, json.__spec__, json.__loader__, __spec__)
