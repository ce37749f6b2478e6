# Calling a class attribute that is None as a method crashed once the place had
# learned where the attribute is.
class Thing:
    pass


Thing.nothing = None
Thing.number = 3
for receiver in (Thing, Thing(), Thing, Thing()):
    for _ in range(3):
        try:
            receiver.nothing()
        except TypeError as error:
            print(error)
        try:
            receiver.number()
        except TypeError as error:
            print(error)
