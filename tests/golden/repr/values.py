# dump: repr
# Raw ints, tagged ints, floats, references and Values, and the conversions between them.
def mix(flag: bool, n: int, x: float):
    small = n % 10
    items = [small, 2]
    items.append(n)
    value = n if flag else "text"
    maybe = None if flag else items
    if maybe is not None:
        return maybe[small]
    return [value, x, small]


print(mix(True, 5, 0.5), mix(False, 7, 1.5))

#> function kk_u___main___module_1() -> None none
#> entry:
#>   %0: None none = const_none
#>   %1: None none = const_none
#>   %17: None value = convert %0
#>   %18: None value = convert %1
#>   %2: object value = make_function kk_u___main___mix_1_uncalled, %17, %18
#>   %3: function value = convert %2
#>   global_set __main__.mix, %3
#>   %5: bool bool = const_bool 1
#>   %6: int i64 5..5 = const_int 5
#>   %7: float float = const_float 0.5
#>   %8: int | list[int | float | str] value = call kk_u___main___mix_1, %5, %6, %7
#>   %10: bool bool = const_bool 0
#>   %11: int i64 7..7 = const_int 7
#>   %12: float float = const_float 1.5
#>   %13: int | list[int | float | str] value = call kk_u___main___mix_1, %10, %11, %12
#>   %14: None none = call_runtime kk_print_values, %8, %13
#>   %16: None none = const_none
#>   return %16
#>
#> function kk_u___main___mix_1(flag: bool bool, n: int i64 5..7, x: float float) -> int | list[int | float | str] value
#>   var small: int i64 5..7
#>   var items: list[int] ref
#>   var value: int | str value
#>   var maybe: None | list[int] ref
#>   var .value: int | str value
#>   var .value: None | list[int] ref
#> entry:
#>   %0: int i64 5..7 = var_get n
#>   %1: int i64 10..10 = const_int 10
#>   %2: int i64 5..7 = int_mod %0, %1
#>   var_set small, %2
#>   %3: int i64 5..7 = var_get small
#>   %4: int i64 2..2 = const_int 2
#>   %38: int value 5..7 = convert %3
#>   %39: int value 2..2 = convert %4
#>   %5: list[int] ref = list_new %38, %39
#>   var_set items, %5
#>   %6: list[int] ref = var_get items
#>   %7: int i64 5..7 = var_get n
#>   list_append %6, %7
#>   %9: bool bool = var_get flag
#>   branch %9, then.1, else.2
#> then.1:
#>   %10: int i64 5..7 = var_get n
#>   %11: int | str value = convert %10
#>   var_set .value, %11
#>   jump after.3
#> else.2:
#>   %12: str ref = const_str "text"
#>   %13: int | str value = convert %12
#>   var_set .value, %13
#>   jump after.3
#> after.3:
#>   %14: int | str value = var_get .value
#>   var_set value, %14
#>   %15: bool bool = var_get flag
#>   branch %15, then.4, else.5
#> then.4:
#>   %16: None none = const_none
#>   %17: None | list[int] ref = convert %16
#>   var_set .value, %17
#>   jump after.6
#> else.5:
#>   %18: list[int] ref = var_get items
#>   %19: None | list[int] ref = convert %18
#>   var_set .value, %19
#>   jump after.6
#> after.6:
#>   %20: None | list[int] ref = var_get .value
#>   var_set maybe, %20
#>   %21: None | list[int] ref = var_get maybe
#>   %23: bool bool = is_none %21
#>   %24: bool bool = bool_not %23
#>   branch %24, then.7, after.8
#> then.7:
#>   %25: None | list[int] ref = var_get maybe
#>   %26: list[int] ref = convert %25
#>   %27: int i64 5..7 = var_get small
#>   %28: int int = list_get %26, %27
#>   %29: int | list[int | float | str] value = convert %28
#>   return %29
#> after.8:
#>   %30: int | str value = var_get value
#>   %31: int | float | str value = convert %30
#>   %32: float float = var_get x
#>   %33: int | float | str value = convert %32
#>   %34: int i64 5..7 = var_get small
#>   %35: int | float | str value = convert %34
#>   %36: list[int | float | str] ref = list_new %31, %33, %35
#>   %37: int | list[int | float | str] value = convert %36
#>   return %37
#>
#> function kk_u___main___mix_1_uncalled(flag: object value, n: object value, x: object value) -> object value boxed never raises
#> entry:
#>   unreachable
