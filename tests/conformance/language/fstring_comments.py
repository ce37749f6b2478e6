# Comments in a replacement field are no part of the text that `=` shows.
x = 3
print(f"""{x = # comment # more
}|""")
print(f"""{
x   # one
+ 1 # two
=   # three
}|""")
print(f"""{x  # what
 = :>{5 # width
 }}|""")
print(f"{x  # nothing to show
}|")
