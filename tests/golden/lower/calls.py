# dump: lower
# Direct calls with defaults and keywords, a closure, a call of a value, a method in C, a method by name.
def join(a: str, b: str = "-", *rest: str, end: str = ".") -> str:
    return b.join(rest) + a + end


def adder(n: int):
    return lambda x: x + n


def upper(x):
    return x.upper()


print(join("a"), join("a", "b", "c", end="!"), adder(1)(2))
print(upper("a"), upper(b"a" if upper else "b"))

#> function kk_u___main___module_1() -> None
#>   var .defaults: dict[str, object]
#>   var .value: bytes
#> entry:
#>   %0: str = const_str "-"
#>   %1: tuple[object, ...] = tuple_new %0
#>   %2: dict[str, object] = dict_new
#>   var_set .defaults, %2
#>   %3: str = const_str "."
#>   %4: str = const_str "end"
#>   %5: dict[str, object] = var_get .defaults
#>   %6: None = call_runtime kk_dict_set_str, %5, %4, %3
#>   %7: dict[str, object] = var_get .defaults
#>   %8: object = make_function kk_u___main___join_1_uncalled, %1, %7
#>   %9: function = narrow %8
#>   global_set __main__.join, %9
#>   %10: None = const_none
#>   %11: None = const_none
#>   %12: object = make_function kk_u___main___adder_1_uncalled, %10, %11
#>   %13: function = narrow %12
#>   global_set __main__.adder, %13
#>   %14: None = const_none
#>   %15: None = const_none
#>   %16: object = make_function kk_u___main___upper_1_uncalled, %14, %15
#>   %17: function = narrow %16
#>   global_set __main__.upper, %17
#>   %18: function = global_get __main__.join
#>   %19: str = const_str "a"
#>   %20: str = const_str "-"
#>   %21: str = const_str "."
#>   %22: tuple[] = tuple_new
#>   %23: str = call kk_u___main___join_1_v0, %19, %20, %21, %22
#>   %24: function = global_get __main__.join
#>   %25: str = const_str "a"
#>   %26: str = const_str "b"
#>   %27: str = const_str "c"
#>   %28: str = const_str "!"
#>   %29: tuple[str] = tuple_new %27
#>   %30: str = call kk_u___main___join_1_v1, %25, %26, %28, %29
#>   %31: function = global_get __main__.adder
#>   %32: int = const_int 1
#>   %33: function = call kk_u___main___adder_1, %32
#>   %34: int = const_int 2
#>   %35: int = call kk_u___main___adder__locals___lambda__1, %33, %34
#>   %36: None = call_runtime kk_print_values, %23, %30, %35
#>   %37: None = const_none
#>   %38: function = global_get __main__.upper
#>   %39: str = const_str "a"
#>   %40: str = call kk_u___main___upper_1_v0, %39
#>   %41: function = global_get __main__.upper
#>   %42: function = global_get __main__.upper
#>   %43: bool = call_runtime kk_truth, %42
#>   branch %43, then.1, else.2
#> then.1:
#>   %44: bytes = const_bytes "a"
#>   var_set .value, %44
#>   jump after.3
#> else.2:
#>   unreachable
#> after.3:
#>   %47: bytes = var_get .value
#>   %48: bytes = call kk_u___main___upper_1_v1, %47
#>   %49: None = call_runtime kk_print_values, %40, %48
#>   %50: None = const_none
#>   %51: None = const_none
#>   return %51
#>
#> function kk_u___main___join_1_v0(a: str, b: str, end: str, rest: tuple[]) -> str
#> entry:
#>   %0: str = var_get b
#>   %1: tuple[] = var_get rest
#>   %2: str = call_runtime kk_str_join, %0, %1
#>   %3: str = var_get a
#>   %4: str = str_concat %2, %3
#>   %5: str = var_get end
#>   %6: str = str_concat %4, %5
#>   return %6
#>
#> function kk_u___main___join_1_v1(a: str, b: str, end: str, rest: tuple[str]) -> str
#> entry:
#>   %0: str = var_get b
#>   %1: tuple[str] = var_get rest
#>   %2: str = call_runtime kk_str_join, %0, %1
#>   %3: str = var_get a
#>   %4: str = str_concat %2, %3
#>   %5: str = var_get end
#>   %6: str = str_concat %4, %5
#>   return %6
#>
#> function kk_u___main___adder_1(n: int cell) -> function
#> entry:
#>   %0: None = const_none
#>   %1: None = const_none
#>   %2: object = var_cell n
#>   %3: object = make_function kk_u___main___adder__locals___lambda__1_uncalled, %0, %1, %2
#>   %4: function = narrow %3
#>   return %4
#>
#> function kk_u___main___adder__locals___lambda__1(x: int) -> int closure
#>   var n: int unbound? free[0]
#> entry:
#>   %0: int = var_get x
#>   %1: int = var_get n
#>   %2: int = int_add %0, %1
#>   return %2
#>
#> function kk_u___main___upper_1_v0(x: str) -> str
#> entry:
#>   %0: str = var_get x
#>   %1: str = call_runtime kk_str_upper, %0
#>   return %1
#>
#> function kk_u___main___upper_1_v1(x: bytes) -> bytes
#> entry:
#>   %0: bytes = var_get x
#>   %1: bytes = call_runtime kk_bytes_upper, %0
#>   return %1
#>
#> function kk_u___main___join_1_uncalled(a: object, b: object, end: object, rest: object) -> object boxed
#> entry:
#>   unreachable
#>
#> function kk_u___main___adder_1_uncalled(n: object) -> object boxed
#> entry:
#>   unreachable
#>
#> function kk_u___main___upper_1_uncalled(x: object) -> object boxed
#> entry:
#>   unreachable
#>
#> function kk_u___main___adder__locals___lambda__1_uncalled(x: object) -> object closure boxed
#> entry:
#>   unreachable
