# A whole page of HTML, and two names that are going.
import calendar
import warnings

for options in ({}, {"css": None}, {"encoding": "ascii", "css": "c.css", "width": 4}):
    page = calendar.HTMLCalendar(6).formatyearpage(2024, **options)
    print(type(page).__name__, len(page), page[:420], page[-40:])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(calendar.January, calendar.February, *(warning.message for warning in caught))
try:
    calendar.March
except AttributeError as error:
    print(error)
