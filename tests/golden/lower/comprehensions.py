# dump: lower
# Comprehensions are loops of the function around them; a generator consumed at once makes no object.
def squares(limit: int) -> int:
    odd = [i * i for i in range(limit) if i % 2]
    return sum(x // 3 for x in odd)


print(squares(10))

#> function kk_u___main___module_1() -> None
#> entry:
#>   %0: None = const_none
#>   %1: None = const_none
#>   %2: object = make_function kk_u___main___squares_1_uncalled, %0, %1
#>   %3: function = narrow %2
#>   global_set __main__.squares, %3
#>   %4: function = global_get __main__.squares
#>   %5: int = const_int 10
#>   %6: int = call kk_u___main___squares_1, %5
#>   %7: None = call_runtime kk_print_values, %6
#>   %8: None = const_none
#>   %9: None = const_none
#>   return %9
#>
#> function kk_u___main___squares_1(limit: int) -> int
#>   var odd: list[int]
#>   var i: int
#>   var x: int
#>   var .list: list[int]
#>   var .index: int 0..4611686018427387905
#>   var .stop: int
#>   var .current: int 0..4611686018427387904
#>   var .total: int
#>   var .sequence: list[int]
#>   var .at: int -1..2305843009213693952
#> entry:
#>   %0: int = const_int 0
#>   %1: list[int] = list_sized %0
#>   var_set .list, %1
#>   %2: int = var_get limit
#>   %3: int = const_int 0
#>   var_set .index, %3
#>   %4: int = int_clip %2
#>   var_set .stop, %4
#>   frame_check
#>   jump loop.1
#> loop.1 loop:
#>   %5: int = var_get .index
#>   %6: int = var_get .stop
#>   %7: bool = int_lt %5, %6
#>   branch %7, body.2, done.5
#> body.2:
#>   %8: int = var_get .index
#>   %9: int = const_int 1
#>   %10: int = int_add %8, %9
#>   var_set .current, %8
#>   var_set .index, %10
#>   %11: int = var_get .current
#>   var_set i, %11
#>   %12: int = var_get i
#>   %13: int = const_int 2
#>   %14: int = int_mod %12, %13
#>   %15: bool = int_truth %14
#>   branch %15, passes.3, again.4
#> passes.3:
#>   %16: int = var_get i
#>   %17: int = var_get i
#>   %18: int = int_mul %16, %17
#>   %19: list[int] = var_get .list
#>   list_append %19, %18
#>   jump again.4
#> again.4:
#>   poll
#>   jump loop.1
#> done.5:
#>   %20: list[int] = var_get .list
#>   var_set odd, %20
#>   %21: int = const_int 0
#>   var_set .total, %21
#>   %22: list[int] = var_get odd
#>   var_set .sequence, %22
#>   %23: int = const_int 0
#>   var_set .at, %23
#>   frame_check
#>   jump loop.6
#> loop.6 loop:
#>   %24: list[int] = var_get .sequence
#>   %25: int = var_get .at
#>   %26: int = list_len %24
#>   %27: bool = int_lt %25, %26
#>   branch %27, body.7, done.9
#> body.7:
#>   %28: int = var_get .at
#>   %29: list[int] = var_get .sequence
#>   %30: int = list_get %29, %28
#>   %31: int = const_int 1
#>   %32: int = var_get .at
#>   %33: int = int_add %32, %31
#>   var_set .at, %33
#>   var_set x, %30
#>   %34: int = var_get x
#>   %35: int = const_int 3
#>   %36: int = int_floordiv %34, %35
#>   %37: int = var_get .total
#>   %38: int = int_add %37, %36
#>   var_set .total, %38
#>   jump again.8
#> again.8:
#>   poll
#>   jump loop.6
#> done.9:
#>   %39: int = var_get .total
#>   return %39
#>
#> function kk_u___main___squares_1_uncalled(limit: object) -> object boxed
#> entry:
#>   unreachable
