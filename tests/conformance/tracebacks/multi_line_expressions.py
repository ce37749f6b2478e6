# exit: 1
# stderr-file
# Expressions over several lines.
def total(*values):
    return sum(
        value
        for value in values
        if value
    ) + (
        values[0]
        / 0
    )


print(
    total(
        1,
        2,
    )
)
