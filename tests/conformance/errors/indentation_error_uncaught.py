# exit: 1
# stderr-file
# An IndentationError of the script itself.
def function():
print("not indented")
