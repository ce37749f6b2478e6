# What HTMLParser tells of, in order and with its place: whole documents, pieces, and text that is no HTML.
from html.parser import HTMLParser


class Teller(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, self.getpos(), repr(self.get_starttag_text()))

    def handle_endtag(self, tag):
        print("end", tag, self.getpos())

    def handle_data(self, data):
        print("data", repr(data), self.getpos())

    def handle_comment(self, data):
        print("comment", repr(data))

    def handle_decl(self, decl):
        print("decl", repr(decl))

    def handle_pi(self, data):
        print("pi", repr(data))

    def unknown_decl(self, data):
        print("section", repr(data))

    def handle_charref(self, name):
        print("number", name)

    def handle_entityref(self, name):
        print("entity", name)


page = """<!DOCTYPE html>
<html lang=en><head><title>A &amp; B</title>
<script>if (a < b && c > d) "</p>";</script></head>
<body><!-- note --><p class="x y" id='q' hidden data-n=3 title="a &lt; b">Text<br/>more &copy; &#65; &#x42;
<img src = "i.png" / ></P><?php echo 1 ?></body></html>
"""
Teller().feed(page)
for text in ("<![CDATA[x]]><![if IE]>y<![endif]>", "a < b <1 </ p> </> <!bogus> <a b='1'c>", "<div<p>", "&nosuch; &lt x&#;",
             "<a href=x", "<!-- open", "tail &am", "<style>p{}</stylex></style>", "<A B=C D>"):
    print("-----", text)
    for converts in (True, False):
        parser = Teller(convert_charrefs=converts)
        parser.feed(text[:4])
        parser.feed(text[4:])
        print("left", repr(parser.rawdata))
        parser.close()
parser.reset()
print(parser.rawdata == "", parser.getpos(), parser.lasttag, HTMLParser.__mro__[1])
