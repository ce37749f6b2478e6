# The complaints of csv.reader and csv.writer about their arguments.
import csv
import io


def attempt(function, *arguments, **keywords):
    try:
        print(type(function(*arguments, **keywords)).__name__)
    except TypeError as error:
        print(error)


attempt(csv.reader)
attempt(csv.writer)
attempt(csv.reader, [], "excel", 3)
attempt(csv.writer, io.StringIO(), "excel", 3)
attempt(csv.writer, dialect="excel")
attempt(csv.reader, 3, zork=1)
attempt(csv.reader, [], zork=1)
attempt(csv.writer, 3, zork=1)
attempt(csv.writer, io.StringIO(), zork=1)
attempt(csv.reader, [], dialect=csv.excel_tab, strict=True)
