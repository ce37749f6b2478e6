# exit: 1
# stderr-file
# A SyntaxError of the script itself: nothing of it runs.
print("never printed")
value = (1, 2
print("unclosed")
