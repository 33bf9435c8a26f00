# inspect: signatures of functions, methods, classes and partials; what things are; members.
import inspect
def f(a, b=2, *args, c, d: int = 4, **kw) -> str:
    "doc"
class A:
    """Class doc.

       indented
    """
    def __init__(self, x, /, y=3): pass
    def m(self, z): "mdoc"
    @classmethod
    def c(cls, q): pass
    @staticmethod
    def s(w): pass
    @property
    def p(self): pass
    async def co(self): pass
    def g(self): yield
print(inspect.signature(f), inspect.signature(A), inspect.signature(A(1).m), inspect.signature(A.c), inspect.signature(A.s), inspect.signature(A.m))
sig = inspect.signature(f)
for n, p in sig.parameters.items():
    print(n, p, p.kind, p.default, p.annotation, repr(p))
print(sig.return_annotation, sig.parameters["b"].default is inspect.Parameter.empty)
ba = sig.bind(1, 2, 3, c=4, e=5)
print(ba, ba.args, ba.kwargs, ba.arguments)
ba = sig.bind_partial(1); ba.apply_defaults(); print(ba.arguments)
try: sig.bind(1)
except TypeError as e: print(e)
try: sig.bind(1, c=2, a=3)
except TypeError as e: print(e)
print(inspect.getdoc(A), inspect.getdoc(A.m), inspect.cleandoc("  a\n    b\n   c"))
print(inspect.isfunction(f), inspect.isclass(A), inspect.ismethod(A(1).m), inspect.isbuiltin(len), inspect.isgeneratorfunction(A.g), inspect.iscoroutinefunction(A.co), inspect.ismodule(inspect), inspect.isroutine(len), inspect.isabstract(A))
print([n for n, v in inspect.getmembers(A, inspect.isfunction)], inspect.getmro(A), [n for n, v in inspect.getmembers(A(1)) if not n.startswith("__")])
print(inspect.getfullargspec(f))
import functools
print(inspect.signature(functools.partial(f, 1, c=3)), inspect.unwrap(f) is f)
@functools.wraps(f)
def g(*a, **k): pass
print(inspect.signature(g), inspect.signature(g, follow_wrapped=False), inspect.signature(lambda x, y=1: 0))
P = inspect.Parameter
s2 = sig.replace(parameters=[P("x", P.POSITIONAL_ONLY), P("y", P.KEYWORD_ONLY, default=3)], return_annotation=int)
print(s2, s2 == sig, str(P("z", P.VAR_POSITIONAL, annotation=str)))
try: inspect.Signature([P("y", P.KEYWORD_ONLY), P("x", P.POSITIONAL_ONLY)])
except ValueError as e: print(e)
try: inspect.signature(3)
except TypeError as e: print(e)
print(inspect.getcallargs(f, 1, c=5, q=3), inspect.get_annotations(f), type(inspect.getattr_static(A, "p")).__name__)
