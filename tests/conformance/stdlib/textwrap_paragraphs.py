# wrapping, filling, shortening, indenting
import textwrap
t="The quick brown fox jumped over the lazy dog -- or so they say. Well-known state-of-the-art things--like this--happen. Averyveryverylongwordthatdoesnotfit here."
for w in (10,20,33,70): print(textwrap.wrap(t,w)); 
print(textwrap.fill(t,30,initial_indent="* ",subsequent_indent="  ",max_lines=3)); print(textwrap.shorten("hello   world foo bar",12), textwrap.shorten("hello world",width=11)); print(repr(textwrap.dedent("""
   a
     b

   c
 """)), repr(textwrap.indent("a\n\nb\n","> ")), textwrap.wrap("a-b-c  d\te", 4), textwrap.wrap("",3), textwrap.wrap("one. Two",width=40,fix_sentence_endings=True))
