# A struct_time has its zone and offset beside its nine items.
import copy
import pickle
import time

moment = time.gmtime(0)
print(len(moment), moment.tm_zone, moment.tm_gmtoff, moment.n_fields, moment.n_sequence_fields, moment.n_unnamed_fields)
print(moment, time.struct_time.__match_args__[-1])
print(time.struct_time(range(11)).tm_zone, time.struct_time(range(9)).tm_zone, time.struct_time(range(10)).tm_gmtoff)
named = time.struct_time(range(9), {"tm_zone": "CET", "tm_gmtoff": 3600})
print(named.tm_zone, named.tm_gmtoff, named == tuple(range(9)), named.__reduce__()[1])
for again in (pickle.loads(pickle.dumps(named)), copy.copy(named), copy.deepcopy(named), copy.replace(named, tm_year=7)):
    print(again, again.tm_zone, again.tm_gmtoff, type(again) is time.struct_time)
print(copy.replace(named, tm_zone="X").tm_zone)
for attempt in (lambda: time.struct_time(range(8)), lambda: time.struct_time(range(12)), lambda: time.struct_time(range(9), 5),
                lambda: time.struct_time(range(9), {"zone": 1}), lambda: time.struct_time(range(10), {"tm_zone": 1}),
                lambda: copy.replace(named, tm_zones=1)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
print(time.strptime("2020 +0130", "%Y %z").tm_gmtoff, time.strptime("2020 utc", "%Y %Z").tm_zone, time.strptime("1", "%m").tm_zone)
cycle = []
cycle.append(time.struct_time(range(9), {"tm_zone": cycle}))
del cycle
