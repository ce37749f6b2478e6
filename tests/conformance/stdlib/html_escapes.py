# Escaping for HTML and back.
import html
import html.entities

print(html.escape("<a href=\"x\">'&'</a>"), html.escape("<\"'>", quote=False), html.escape(""))
for text in ("&lt;&gt;&amp;&quot;&apos;&#39;", "&#x41;&#X42;&#67 &#68;", "&nbsp;&eacute;&Eacute;&euro;&hellip;&alpha;&Omega;", "&notit; &notin; &not",
             "&foo; &; & &# &#x; &#xg", "&#0; &#128; &#x9f; &#xD800; &#1114112; &#11; &#x1ffff; &#13;", "&copy &ampx &AMP; &lt &ltx", "no entities",
             "&amp;lt;", "&eacutex", "&alpha &bull"):
    print(ascii(html.unescape(text)))
names = html.entities.name2codepoint
print(len(names), names["nbsp"], html.entities.codepoint2name[8364], html.entities.entitydefs["amp"], html.entities.html5["gt"])
