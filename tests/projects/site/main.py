"""Makes HTML pages of texts with a little markup: python main.py [OUT]."""
import os
import sys

from markup import render
from template import Template, TemplateError

PAGE = Template("""<html><head><title>{{ title }}</title></head>
<body>
{{ body }}
<ul>{% for page in pages %}<li><a href="{{ page }}.html">{{ page }}</a></li>{% end %}</ul>
</body></html>
""")


def build(out: str) -> int:
    names = sorted(name[:-4] for name in os.listdir("pages") if name.endswith(".txt"))
    os.makedirs(out, exist_ok=True)
    for name in names:
        with open(os.path.join("pages", name + ".txt"), encoding="utf-8") as file:
            title, _, text = file.read().partition("\n")
        html = PAGE.render(title=title.lstrip("# "), body=render(text), pages=names)
        path = os.path.join(out, name + ".html")
        with open(path, "w", encoding="utf-8") as file:
            print(f"{path}: {file.write(html)} characters")
    return len(names)


def main() -> None:
    out = sys.argv[1] if len(sys.argv) > 1 else "out"
    if os.path.isfile(out):
        sys.exit(f"{out} is a file")
    print(build(out), "pages")
    for text in ("{{ a ", "{% for x in y %}", "{% nope %}", "{{ missing }}"):
        try:
            print(Template(text).render(y=[1]))
        except TemplateError as error:
            print("template error:", error)


main()
