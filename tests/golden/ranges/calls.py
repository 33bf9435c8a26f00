# dump: ranges
# Parameters get their bounds from all direct calls; a recursive one grows.
def clamp(x: int) -> int:
    return min(max(x, 0), 255)


def depth(n: int) -> int:
    return 0 if n == 0 else 1 + depth(n - 1)


print(clamp(12) + clamp(-5), depth(3))

#> function kk_u___main___module_1() -> None
#> entry:
#>   %0: None = const_none
#>   %1: None = const_none
#>   %2: object = make_function kk_u___main___clamp_1_uncalled, %0, %1
#>   %3: function = narrow %2
#>   global_set __main__.clamp, %3
#>   %4: None = const_none
#>   %5: None = const_none
#>   %6: object = make_function kk_u___main___depth_1_uncalled, %4, %5
#>   %7: function = narrow %6
#>   global_set __main__.depth, %7
#>   %9: int 12..12 = const_int 12
#>   %10: int -5..255 = call kk_u___main___clamp_1, %9
#>   %13: int -5..-5 = const_int -5
#>   %14: int -5..255 = call kk_u___main___clamp_1, %13
#>   %15: int -10..510 = int_add %10, %14
#>   %17: int 3..3 = const_int 3
#>   %18: int 0.. = call kk_u___main___depth_1, %17
#>   %19: None = call_runtime kk_print_values, %15, %18
#>   %21: None = const_none
#>   return %21
#>
#> function kk_u___main___clamp_1(x: int -5..12) -> int -5..255 never raises
#>   var .max: int -5..12
#>   var .min: int -5..255
#> entry:
#>   %0: int -5..12 = var_get x
#>   %1: int 0..0 = const_int 0
#>   var_set .max, %0
#>   %2: int -5..12 = var_get .max
#>   %3: bool = int_gt %1, %2
#>   branch %3, take.1, on.2
#> take.1:
#>   var_set .max, %1
#>   jump on.2
#> on.2:
#>   %4: int -5..12 = var_get .max
#>   %5: int 255..255 = const_int 255
#>   var_set .min, %4
#>   %6: int -5..12 = var_get .min
#>   %7: bool = int_lt %5, %6
#>   branch %7, take.3, on.4
#> take.3:
#>   var_set .min, %5
#>   jump on.4
#> on.4:
#>   %8: int -5..255 = var_get .min
#>   return %8
#>
#> function kk_u___main___depth_1(n: int 0..3) -> int 0.. recursive
#>   var .value: int 0..
#> entry:
#>   %0: int 0..3 = var_get n
#>   %1: int 0..0 = const_int 0
#>   %2: bool = int_eq %0, %1
#>   branch %2, then.1, else.2
#> then.1:
#>   %3: int 0..0 = const_int 0
#>   var_set .value, %3
#>   jump after.3
#> else.2:
#>   %4: int 1..1 = const_int 1
#>   %6: int 1..3 = var_get n
#>   %7: int 1..1 = const_int 1
#>   %8: int 0..2 = int_sub %6, %7
#>   %9: int 0.. = call kk_u___main___depth_1, %8
#>   %10: int 1.. = int_add %4, %9
#>   var_set .value, %10
#>   jump after.3
#> after.3:
#>   %11: int 0.. = var_get .value
#>   return %11
#>
#> function kk_u___main___clamp_1_uncalled(x: object) -> object boxed never raises
#> entry:
#>   unreachable
#>
#> function kk_u___main___depth_1_uncalled(n: object) -> object boxed never raises
#> entry:
#>   unreachable
