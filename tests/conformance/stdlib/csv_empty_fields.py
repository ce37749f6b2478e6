# Fields without text: which need quotes, and what is said when there may be none.
import csv
import io

ROWS = [[""], ["", ""], [None], ["", None], [1, ""]]
for quoting in csv.QUOTE_NONE, csv.QUOTE_MINIMAL, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL:
    for delimiter in " ,":
        for skips in True, False:
            written = []
            for row in ROWS:
                out = io.StringIO()
                try:
                    csv.writer(out, delimiter=delimiter, skipinitialspace=skips, quoting=quoting).writerow(row)
                    written.append(out.getvalue())
                except csv.Error as error:
                    written.append(str(error)[:12])
            print(quoting, repr(delimiter), skips, written)
