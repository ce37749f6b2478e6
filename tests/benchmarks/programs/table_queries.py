# Tables as lists of dicts, joined, grouped and reshaped by comprehensions of every kind.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 500

REGIONS = ["north", "south", "east", "west"]


def orders(count):
    state = 17
    rows = []
    for number in range(count):
        state = (state * 48271) % 2147483647
        rows.append({"order": number, "customer": state % 60, "amount": state % 500, "open": state % 3 == 0})
    return rows


CUSTOMERS = [{"id": number, "name": f"c{number:02}", "region": REGIONS[number % 4]} for number in range(60)]
ORDERS = orders(1200)


def query():
    by_id = {row["id"]: row for row in CUSTOMERS}
    joined = [{**order, "region": by_id[order["customer"]]["region"]} for order in ORDERS]
    totals = {
        region: sum(row["amount"] for row in joined if row["region"] == region) for region in REGIONS
    }
    spenders = {row["customer"] for row in joined if row["amount"] > 450 and not row["open"]}
    names = [by_id[customer]["name"] for customer in sorted(spenders)]
    matrix = [[sum(1 for row in joined if row["open"] == flag and row["region"] == region) for region in REGIONS]
              for flag in (False, True)]
    columns = [list(column) for column in zip(*matrix)]
    pairs = [(a, b) for a in range(40) for b in range(a) if (a * b) % 7 == 3]
    longest = max((len(name), name) for name in names)
    best = {
        region: max(amount for amount, place in ((row["amount"], row["region"]) for row in joined) if place == region)
        for region in REGIONS
    }
    ranked = [(place, total) for place, (total, _) in enumerate(sorted((t, r) for r, t in totals.items()))]
    bins = [[row["order"] for row in joined if row["amount"] // 100 == step] for step in range(5)]
    assert all(any(row["region"] == region for row in joined) for region in REGIONS)
    return totals, matrix, columns, pairs, longest, best, ranked, bins


expected = sum(row["amount"] for row in ORDERS)
for _ in range(max(1, int(COUNT * SCALE))):
    totals, matrix, columns, pairs, longest, best, ranked, bins = query()
    assert sum(totals.values()) == expected == sum(total for _, total in ranked)
    assert sum(map(sum, matrix)) == sum(map(sum, columns)) == 1200 and sum(map(len, bins)) == 1200
    assert len(pairs) == len({(a, b) for a, b in pairs}) and longest[0] == 3 and max(best.values()) < 500
print("ok")
