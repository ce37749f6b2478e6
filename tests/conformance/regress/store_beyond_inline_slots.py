# The value stored in an attribute for which an instance had no room left of
# its own was held while the old value died, which died too late therefore.


class Chain:
    def __init__(self, label):
        self.label = label

    def __del__(self):
        global fuel
        fuel -= 1
        if fuel > 0:
            print("del", self.label)
            holder.extra = Chain("new")
            print("end", fuel)


class Holder:
    def __init__(self):
        self.first = self.second = self.third = None


fuel = 0
holder = Holder()
for number in range(12):
    setattr(holder, f"attribute{number}", None)
for turn in range(3):
    print("turn", turn)
    fuel = 0
    holder.extra = Chain("old")
    fuel = 5
    Chain("starter")
