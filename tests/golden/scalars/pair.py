# dump: scalars
# A tuple that is only taken apart, and an object that is not kept, become variables.
class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def sum(self):
        return self.a + self.b


def use(n):
    total = Pair(0, n)
    for i in range(n):
        key = (i, n)
        x, y = key
        total = Pair(total.sum() + x, y)
    return total.sum()


use(3)

#> function kk_u___main___module_1() -> None
#>   var .class: object
#>   var .bases: tuple[object, ...]
#> entry:
#>   %0: tuple[object, ...] = tuple_new
#>   var_set .bases, %0
#>   %1: str = const_str "Pair"
#>   %2: str = const_str "Pair"
#>   %3: str = const_str "__main__"
#>   %5: None = const_none
#>   %6: object = call_runtime kk_class_create, %1, %2, %3, %0, %5
#>   var_set .class, %6
#>   %7: object = var_get .class
#>   global_set __main__..class.Pair, %7
#>   %8: object = var_get .class
#>   class_layout Pair_0, %8
#>   %9: None = const_none
#>   %10: None = const_none
#>   %11: object = make_function kk_u___main___Pair___init___1_uncalled, %9, %10
#>   %12: function = narrow %11
#>   global_set __main__.Pair.__init__, %12
#>   %13: None = const_none
#>   %14: None = const_none
#>   %15: object = make_function kk_u___main___Pair_sum_1_uncalled, %13, %14
#>   %16: function = narrow %15
#>   global_set __main__.Pair.sum, %16
#>   %18: function = global_get __main__.Pair.__init__
#>   %19: bool = is_aside %18
#>   branch %19, on.2, bound.1
#> bound.1:
#>   %20: object = var_get .class
#>   %21: str = const_str "__init__"
#>   %22: function = global_get __main__.Pair.__init__
#>   %23: None = call_runtime kk_class_add, %20, %21, %22
#>   jump on.2
#> on.2:
#>   %24: function = global_get __main__.Pair.sum
#>   %25: bool = is_aside %24
#>   branch %25, on.4, bound.3
#> bound.3:
#>   %26: object = var_get .class
#>   %27: str = const_str "sum"
#>   %28: function = global_get __main__.Pair.sum
#>   %29: None = call_runtime kk_class_add, %26, %27, %28
#>   jump on.4
#> on.4:
#>   %30: object = var_get .class
#>   %31: None = call_runtime kk_class_finish, %30
#>   %32: object = var_get .class
#>   global_set __main__.Pair, %32
#>   %33: None = const_none
#>   %34: None = const_none
#>   %35: object = make_function kk_u___main___use_1_uncalled, %33, %34
#>   %36: function = narrow %35
#>   global_set __main__.use, %36
#>   %38: int = const_int 3
#>   %39: int = call kk_u___main___use_1, %38
#>   %40: None = const_none
#>   return %40
#>
#> function kk_u___main___use_1(n: int) -> int
#>   var total: instance
#>   var i: int
#>   var key: tuple[int, int]
#>   var x: int
#>   var y: int
#>   var .index: int 0..4611686018427387905
#>   var .stop: int
#>   var .current: int 0..4611686018427387904
#>   var .a: int
#>   var .b: int
#>   var .a: int
#>   var .b: int
#>   var .a: int
#>   var .b: int
#>   var .item: int
#>   var .item: int
#> entry:
#>   %1: int = const_int 0
#>   %2: int = var_get n
#>   var_set .a, %1
#>   var_set .b, %2
#>   %51: int = var_get .a
#>   %52: int = var_get .b
#>   var_set .a, %51
#>   var_set .b, %52
#>   %5: int = var_get n
#>   %6: int = const_int 0
#>   var_set .index, %6
#>   %7: int = int_clip %5
#>   var_set .stop, %7
#>   jump loop.1
#> loop.1 loop:
#>   %8: int = var_get .index
#>   %9: int = var_get .stop
#>   %10: bool = int_lt %8, %9
#>   branch %10, body.2, exit.3
#> body.2:
#>   %11: int = var_get .index
#>   %12: int = const_int 1
#>   %13: int = int_add %11, %12
#>   var_set .current, %11
#>   var_set .index, %13
#>   %14: int = var_get .current
#>   var_set i, %14
#>   %15: int = var_get i
#>   %16: int = var_get n
#>   var_set .item, %15
#>   var_set .item, %16
#>   var_set x, %15
#>   var_set y, %16
#>   %55: int = var_get .a
#>   %56: int = var_get .b
#>   %40: int = int_add %55, %56
#>   %24: int = var_get x
#>   %25: int = int_add %40, %24
#>   %26: int = var_get y
#>   var_set .a, %25
#>   var_set .b, %26
#>   %57: int = var_get .a
#>   %58: int = var_get .b
#>   var_set .a, %57
#>   var_set .b, %58
#>   poll
#>   jump loop.1
#> exit.3:
#>   %53: int = var_get .a
#>   %54: int = var_get .b
#>   %50: int = int_add %53, %54
#>   return %50
#>
#> function kk_u___main___Pair___init___1_uncalled(self: object, a: object, b: object) -> object boxed
#> entry:
#>   unreachable
#>
#> function kk_u___main___Pair_sum_1_uncalled(self: object) -> object boxed
#> entry:
#>   unreachable
#>
#> function kk_u___main___use_1_uncalled(n: object) -> object boxed
#> entry:
#>   unreachable
