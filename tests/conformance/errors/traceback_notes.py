# exit: 1
# stderr-file
# Notes are printed after the message.
error = ValueError("several\nlines")
error.add_note("first note")
error.add_note("second note\nof two lines")
raise error
