# re.Scanner: tokens by the first pattern that matches.
import re

scanner = re.Scanner([
    (r"[a-z_]\w*", lambda scanner, text: ("name", text, scanner.match.span())),
    (r"\d+\.\d*", lambda scanner, text: float(text)),
    (r"\d+", lambda scanner, text: int(text)),
    (r"=|\+|-", "operator"),
    (r"\s+", None),
], re.IGNORECASE)
print(scanner.scan("Sum = 3*foo + 312.50 + bar"))
print(scanner.scan("a=12"), scanner.scan(""), scanner.scan("?"))
print(re.Scanner([(r"a*", "a")]).scan("aab"))
