# dump: inline
# A small method is put in the place of its call, with the frame it would be in; what several calls share is not copied.
class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def larger(self):
        if self.a > self.b:
            return self.a
        return self.b


def use(n):
    return Pair(n, 3).larger()


use(1)

#> function kk_u___main___module_1() -> None
#>   var .class: object
#>   var .bases: tuple[object, ...]
#> entry:
#>   %0: tuple[object, ...] = tuple_new
#>   var_set .bases, %0
#>   %1: str = const_str "Pair"
#>   %2: str = const_str "Pair"
#>   %3: str = const_str "__main__"
#>   %4: tuple[object, ...] = var_get .bases
#>   %5: None = const_none
#>   %6: object = call_runtime kk_class_create, %1, %2, %3, %4, %5
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
#>   %15: object = make_function kk_u___main___Pair_larger_1_uncalled, %13, %14
#>   %16: function = narrow %15
#>   global_set __main__.Pair.larger, %16
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
#>   %24: function = global_get __main__.Pair.larger
#>   %25: bool = is_aside %24
#>   branch %25, on.4, bound.3
#> bound.3:
#>   %26: object = var_get .class
#>   %27: str = const_str "larger"
#>   %28: function = global_get __main__.Pair.larger
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
#>   %38: int = const_int 1
#>   %39: int = call kk_u___main___use_1, %38
#>   %40: None = const_none
#>   return %40
#>
#> function kk_u___main___use_1(n: int) -> int
#>   var .result: int
#> entry:
#>   %0: type = global_get __main__.Pair
#>   %1: int = var_get n
#>   %2: int = const_int 3
#>   %3: instance = instance_new Pair_0, %0
#>   field_set Pair_0.a, %3, %1
#>   field_set Pair_0.b, %3, %2
#>   %12: int = field_get Pair_0.a, %3
#>   %14: int = field_get Pair_0.b, %3
#>   %15: bool = int_gt %12, %14
#>   branch %15, then.2, after.1
#> after.1:
#>   %17: int = field_get Pair_0.b, %3
#>   var_set .result, %17
#>   jump after.3
#> then.2:
#>   %19: int = field_get Pair_0.a, %3
#>   var_set .result, %19
#>   jump after.3
#> after.3:
#>   %5: int = var_get .result
#>   return %5
#>
#> function kk_u___main___Pair___init___1_uncalled(self: object, a: object, b: object) -> object boxed
#> entry:
#>   unreachable
#>
#> function kk_u___main___Pair_larger_1_uncalled(self: object) -> object boxed
#> entry:
#>   unreachable
#>
#> function kk_u___main___use_1_uncalled(n: object) -> object boxed
#> entry:
#>   unreachable
