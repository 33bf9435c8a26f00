# dump: hoist
# The list of an object is read once before the loop; the count, which the loop changes, is not.
class Bag:
    def __init__(self, items):
        self.items = items
        self.count = 0

    def add(self):
        for i in range(len(self.items)):
            self.count += self.items[i]


Bag([1, 2]).add()

#> function kk_u___main___module_1() -> None
#>   var .class: object
#>   var .bases: tuple[object, ...]
#> entry:
#>   %0: tuple[object, ...] = tuple_new
#>   var_set .bases, %0
#>   %1: str = const_str "Bag"
#>   %2: str = const_str "Bag"
#>   %3: str = const_str "__main__"
#>   %5: None = const_none
#>   %6: object = call_runtime kk_class_create, %1, %2, %3, %0, %5
#>   var_set .class, %6
#>   %7: object = var_get .class
#>   global_set __main__..class.Bag, %7
#>   %8: object = var_get .class
#>   class_layout Bag_0, %8
#>   %9: None = const_none
#>   %10: None = const_none
#>   %11: object = make_function kk_u___main___Bag___init___1_uncalled, %9, %10
#>   %12: function = narrow %11
#>   global_set __main__.Bag.__init__, %12
#>   %13: None = const_none
#>   %14: None = const_none
#>   %15: object = make_function kk_u___main___Bag_add_1_uncalled, %13, %14
#>   %16: function = narrow %15
#>   global_set __main__.Bag.add, %16
#>   %18: function = global_get __main__.Bag.__init__
#>   %19: bool = is_aside %18
#>   branch %19, on.2, bound.1
#> bound.1:
#>   %20: object = var_get .class
#>   %21: str = const_str "__init__"
#>   %22: function = global_get __main__.Bag.__init__
#>   %23: None = call_runtime kk_class_add, %20, %21, %22
#>   jump on.2
#> on.2:
#>   %24: function = global_get __main__.Bag.add
#>   %25: bool = is_aside %24
#>   branch %25, on.4, bound.3
#> bound.3:
#>   %26: object = var_get .class
#>   %27: str = const_str "add"
#>   %28: function = global_get __main__.Bag.add
#>   %29: None = call_runtime kk_class_add, %26, %27, %28
#>   jump on.4
#> on.4:
#>   %30: object = var_get .class
#>   %31: None = call_runtime kk_class_finish, %30
#>   %32: object = var_get .class
#>   global_set __main__.Bag, %32
#>   %33: type = global_get __main__.Bag
#>   %34: int = const_int 1
#>   %35: int = const_int 2
#>   %36: list[int] = list_new %34, %35
#>   %37: instance = instance_new Bag_0, %33
#>   field_set Bag_0.items, %37, %36
#>   %43: int = const_int 0
#>   field_set Bag_0.count, %37, %43
#>   %39: None = call kk_u___main___Bag_add_1, %37
#>   %40: None = const_none
#>   return %40
#>
#> function kk_u___main___Bag_add_1(self: instance) -> None
#>   var i: int
#>   var .index: int 0..4611686018427387905
#>   var .stop: int
#>   var .current: int 0..4611686018427387904
#>   var .items: list[int]
#> entry:
#>   %0: instance = var_get self
#>   %1: list[int] = field_get Bag_0.items, %0
#>   %2: int = list_len %1
#>   %3: int = const_int 0
#>   var_set .index, %3
#>   %4: int = int_clip %2
#>   var_set .stop, %4
#>   %20: instance = var_get self
#>   %21: list[int] = field_get Bag_0.items, %20
#>   var_set .items, %21
#>   jump loop.1
#> loop.1 loop:
#>   %5: int = var_get .index
#>   %6: int = var_get .stop
#>   %7: bool = int_lt %5, %6
#>   branch %7, body.2, exit.3
#> body.2:
#>   %8: int = var_get .index
#>   %9: int = const_int 1
#>   %10: int = int_add %8, %9
#>   var_set .current, %8
#>   var_set .index, %10
#>   %11: int = var_get .current
#>   var_set i, %11
#>   %12: instance = var_get self
#>   %13: int = field_get Bag_0.count, %12
#>   %14: instance = var_get self
#>   %15: list[int] = var_get .items
#>   %16: int = var_get i
#>   %17: int = list_get %15, %16
#>   %18: int = int_add %13, %17
#>   field_set Bag_0.count, %12, %18
#>   poll
#>   jump loop.1
#> exit.3:
#>   %19: None = const_none
#>   return %19
#>
#> function kk_u___main___Bag___init___1_uncalled(self: object, items: object) -> object boxed
#> entry:
#>   unreachable
#>
#> function kk_u___main___Bag_add_1_uncalled(self: object) -> object boxed
#> entry:
#>   unreachable
