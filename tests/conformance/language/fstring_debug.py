# f-strings with =: the text of the expression is kept as it stands.
x, y, name = 5, 2.5, "n"
print(f"{x=}", f"{x = }", f"{ x=}", f"{x= }", f"{x + 1 = }", f"{name=}", f"{name=!s}", f"{name=!r}",
    f"{y=:.2f}", f"{y = :>8}", f"{x=!r:>5}", f"{'a' + name=}", f"{[1, 2]=}", f"{x==5=}", f"{(lambda: 1)()=}",
    f"{ {'k': 1}['k'] = }", f"{f'{x}'=}", f"{name[0]=}", f"a{x=}b{y=}c")
print(f"{
x
=}", f"{x
+ 1 =}", f'''{
x =
}''', f"{  x   =   }", f"{(z := 3)=}", f"{x if x else y=}", f"{x,=}", f"{not x=}", f"{'=':=>3}", f"{name=:=^5}")
