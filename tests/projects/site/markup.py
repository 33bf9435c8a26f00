from template import escape


def inline(text):
    out, bold, i = "", False, 0
    while i < len(text):
        if text.startswith("**", i):
            out += "</b>" if bold else "<b>"
            bold = not bold
            i += 2
        elif text[i] == "[" and "](" in text[i:]:
            label, _, rest = text[i + 1:].partition("](")
            url = rest.partition(")")[0]
            out += f'<a href="{url}">{escape(label)}</a>'
            i += len(label) + len(url) + 4
        else:
            out += escape(text[i])
            i += 1
    return out + ("</b>" if bold else "")


def blocks(text):
    lines = []
    for line in [*text.splitlines(), ""]:
        if line.strip():
            lines.append(line)
        elif lines:
            yield lines
            lines = []


def render(text):
    html = []
    for lines in blocks(text):
        if all(line.startswith("- ") for line in lines):
            html.append("<ul>\n" + "\n".join(f"<li>{inline(line[2:])}</li>" for line in lines) + "\n</ul>")
        elif lines[0].startswith("#"):
            level = len(lines[0]) - len(lines[0].lstrip("#"))
            html.append(f"<h{level}>{inline(lines[0].lstrip('# '))}</h{level}>")
        else:
            html.append(f"<p>{inline(' '.join(lines))}</p>")
    return "\n".join(html)
