import mistune
text = """# Title

Some *emphasis*, **strong**, `code`, [link](http://x.y "t"), ![img](a.png).

- item 1
- item 2
  - nested

1. one
2. two

> quote
> more

```python
print("hi <b>")
```

Hello world  
break --- <span>html</span> & amp; &copy;

| a | b |
|---|--:|
| 1 | 2 |

~~del~~ [^1]

[^1]: note
***
Setext
------
"""
print(mistune.html(text))
md = mistune.create_markdown(escape=True, plugins=['strikethrough', 'table', 'footnotes', 'url', 'task_lists'])
print(md(text + "\n- [x] done\n- [ ] todo\n\nhttp://auto.link\n"))
ast = mistune.create_markdown(renderer='ast')
import json
print(json.dumps(ast("# hi\n\n*a* b"), indent=1))
class R(mistune.HTMLRenderer):
    def heading(self, text, level, **attrs): return f"<H{level + 1}>{text}</H{level + 1}>\n"
print(mistune.create_markdown(renderer=R())("# A\n## B"), mistune.escape("<a & 'b'>"))
