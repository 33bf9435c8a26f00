class TemplateError(Exception):
    pass


def escape(text):
    for old, new in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(old, new)
    return text


class Template:
    def __init__(self, text):
        self.text = text

    def render(self, **names):
        out, rest = self._block(self.text, names)
        if rest is not None:
            raise TemplateError("end without for")
        return out

    def _block(self, text, names):
        """-> (rendered, what follows the end tag or None)."""
        out = []
        while True:
            before, mark, text = self._next_tag(text)
            out.append(before)
            if not mark:
                return "".join(out), None
            content, closed, text = text.partition("}}" if mark == "{{" else "%}")
            if not closed:
                raise TemplateError(f"{mark} is never closed")
            words = content.split()
            match mark, words:
                case "{{", [name] if name in names:
                    value = names[name]
                    out.append(value if isinstance(value, str) and value.startswith("<") else escape(str(value)))
                case "{{", _:
                    raise TemplateError(f"unknown name {content.strip()}")
                case _, ["for", variable, "in", source]:
                    body = text
                    for item in names.get(source, ()):
                        made, text = self._block(body, {**names, variable: item})
                        if text is None:
                            raise TemplateError("for without end")
                        out.append(made)
                case _, ["end"]:
                    return "".join(out), text
                case _:
                    raise TemplateError(f"unknown tag {content.strip()}")

    @staticmethod
    def _next_tag(text):
        places = [(i, mark) for mark in ("{{", "{%") if (i := text.find(mark)) >= 0]
        if not places:
            return text, "", ""
        i, mark = min(places)
        return text[:i], mark, text[i + 2:]
