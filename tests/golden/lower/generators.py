# dump: lower
# A generator function and its body, a loop that runs it, a generator expression that closes over a variable.
def below(n: int):
    i = 0
    while i < n:
        got = yield i
        i += 1
    return got


def scaled(k: int):
    return (x * k for x in below(3))


for y in scaled(2):
    print(y)

#> function kk_u___main___module_1() -> None
#>   var .generator: generator
#> entry:
#>   %0: None = const_none
#>   %1: None = const_none
#>   %2: object = make_function kk_u___main___below_1_uncalled, %0, %1
#>   %3: function = narrow %2
#>   global_set __main__.below, %3
#>   %4: None = const_none
#>   %5: None = const_none
#>   %6: object = make_function kk_u___main___scaled_1_uncalled, %4, %5
#>   %7: function = narrow %6
#>   global_set __main__.scaled, %7
#>   %8: function = global_get __main__.scaled
#>   %9: int = const_int 2
#>   %10: generator = call kk_u___main___scaled_1, %9
#>   var_set .generator, %10
#>   jump loop.1
#> loop.1 loop:
#>   %11: generator = var_get .generator
#>   %12: bool = generator_next kk_u___main___scaled__locals___genexpr__1_body, %11
#>   branch %12, body.2, done.4
#> body.2:
#>   %13: generator = var_get .generator
#>   %14: int = generator_item kk_u___main___scaled__locals___genexpr__1_body, %13
#>   global_set __main__.y, %14
#>   %15: int = global_get __main__.y
#>   %16: None = call_runtime kk_print_values, %15
#>   %17: None = const_none
#>   jump again.3
#> again.3:
#>   poll
#>   jump loop.1
#> done.4:
#>   jump exit.5
#> exit.5:
#>   %18: None = const_none
#>   return %18
#>
#> function kk_u___main___scaled_1(k: int cell) -> generator
#> entry:
#>   %0: function = global_get __main__.below
#>   %1: int = const_int 3
#>   %2: generator = call kk_u___main___below_1, %1
#>   %3: object = var_cell k
#>   %4: generator = generator_new kk_u___main___scaled__locals___genexpr__1_body, %3, %2
#>   return %4
#>
#> function kk_u___main___below_1(n: int) -> generator
#> entry:
#>   %0: int = var_get n
#>   %1: generator = generator_new kk_u___main___below_1_body, %0
#>   return %1
#>
#> function kk_u___main___below_1_uncalled(n: object) -> object boxed
#> entry:
#>   unreachable
#>
#> function kk_u___main___scaled_1_uncalled(k: object) -> object boxed
#> entry:
#>   unreachable
#>
#> function kk_u___main___scaled__locals___genexpr__1_body(.0: generator) -> object yields int
#>   var x: int
#>   var k: int unbound? free[0]
#>   var .generator: generator
#> entry:
#>   %0: generator = var_get .0
#>   var_set .generator, %0
#>   jump loop.1
#> loop.1 loop:
#>   %1: generator = var_get .generator
#>   %2: bool = generator_next kk_u___main___below_1_body, %1
#>   branch %2, body.2, done.4
#> body.2:
#>   %3: generator = var_get .generator
#>   %4: int = generator_item kk_u___main___below_1_body, %3
#>   var_set x, %4
#>   %5: int = var_get x
#>   %6: int = var_get k
#>   %7: int = int_mul %5, %6
#>   yield 0, %7
#>   %8: object = received
#>   jump again.3
#> again.3:
#>   poll
#>   jump loop.1
#> done.4:
#>   %9: None = const_none
#>   %10: object = widen %9
#>   return %10
#>
#> function kk_u___main___below_1_body(n: int) -> object yields int
#>   var i: int
#>   var got: None unbound?
#> entry:
#>   %0: int = const_int 0
#>   var_set i, %0
#>   jump loop.1
#> loop.1 loop:
#>   %1: int = var_get i
#>   %2: int = var_get n
#>   %3: bool = int_lt %1, %2
#>   branch %3, body.2, done.4
#> body.2:
#>   %4: int = var_get i
#>   yield 0, %4
#>   %5: object = received
#>   %6: None = narrow %5
#>   var_set got, %6
#>   %7: int = var_get i
#>   %8: int = const_int 1
#>   %9: int = int_add %7, %8
#>   var_set i, %9
#>   jump again.3
#> again.3:
#>   poll
#>   jump loop.1
#> done.4:
#>   jump exit.5
#> exit.5:
#>   var_check got
#>   %10: None = var_get got
#>   %11: object = widen %10
#>   return %11
