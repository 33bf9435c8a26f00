# dump: lower
# A range loop with else, break and continue; a loop over a list; a while with a chained comparison.
def search(items: list[str], limit: int) -> int:
    for i in range(limit):
        if i == 3:
            continue
        if items[i] == "x":
            break
    else:
        return -1
    n = 0
    while 0 <= n < i:
        n += 1
    for item in items:
        n += len(item)
    return n


print(search(["a", "x"], 2))

#> function kk_u___main___module_1() -> None
#> entry:
#>   %0: None = const_none
#>   %1: None = const_none
#>   %2: object = make_function kk_u___main___search_1_uncalled, %0, %1
#>   %3: function = narrow %2
#>   global_set __main__.search, %3
#>   %4: function = global_get __main__.search
#>   %5: str = const_str "a"
#>   %6: str = const_str "x"
#>   %7: list[str] = list_new %5, %6
#>   %8: int = const_int 2
#>   %9: int = call kk_u___main___search_1, %7, %8
#>   %10: None = call_runtime kk_print_values, %9
#>   %11: None = const_none
#>   %12: None = const_none
#>   return %12
#>
#> function kk_u___main___search_1(items: list[str], limit: int) -> int
#>   var i: int
#>   var n: int
#>   var item: str
#>   var .index: int 0..4611686018427387905
#>   var .stop: int
#>   var .current: int 0..4611686018427387904
#>   var .sequence: list[str]
#>   var .at: int -1..2305843009213693952
#> entry:
#>   %0: int = var_get limit
#>   %1: int = const_int 0
#>   var_set .index, %1
#>   %2: int = int_clip %0
#>   var_set .stop, %2
#>   jump loop.1
#> loop.1 loop:
#>   %3: int = var_get .index
#>   %4: int = var_get .stop
#>   %5: bool = int_lt %3, %4
#>   branch %5, body.2, done.10
#> body.2:
#>   %6: int = var_get .index
#>   %7: int = const_int 1
#>   %8: int = int_add %6, %7
#>   var_set .current, %6
#>   var_set .index, %8
#>   %9: int = var_get .current
#>   var_set i, %9
#>   %10: int = var_get i
#>   %11: int = const_int 3
#>   %12: bool = int_eq %10, %11
#>   branch %12, then.3, else.4
#> then.3:
#>   jump again.9
#> else.4:
#>   jump after.5
#> after.5:
#>   %13: list[str] = var_get items
#>   %14: int = var_get i
#>   %15: str = list_get %13, %14
#>   %16: str = const_str "x"
#>   %17: bool = str_eq %15, %16
#>   branch %17, then.6, else.7
#> then.6:
#>   jump exit.11
#> else.7:
#>   jump after.8
#> after.8:
#>   jump again.9
#> again.9:
#>   poll
#>   jump loop.1
#> done.10:
#>   %18: int = const_int 1
#>   %19: int = const_int -1
#>   return %19
#> exit.11:
#>   %20: int = const_int 0
#>   var_set n, %20
#>   jump loop.12
#> loop.12 loop:
#>   %21: int = const_int 0
#>   %22: int = var_get n
#>   %23: bool = int_le %21, %22
#>   branch %23, and.13, done.16
#> and.13:
#>   %24: int = var_get i
#>   %25: bool = int_lt %22, %24
#>   branch %25, body.14, done.16
#> body.14:
#>   %26: int = var_get n
#>   %27: int = const_int 1
#>   %28: int = int_add %26, %27
#>   var_set n, %28
#>   jump again.15
#> again.15:
#>   poll
#>   jump loop.12
#> done.16:
#>   jump exit.17
#> exit.17:
#>   %29: list[str] = var_get items
#>   var_set .sequence, %29
#>   %30: int = const_int 0
#>   var_set .at, %30
#>   jump loop.18
#> loop.18 loop:
#>   %31: list[str] = var_get .sequence
#>   %32: int = var_get .at
#>   %33: int = list_len %31
#>   %34: bool = int_lt %32, %33
#>   branch %34, body.19, done.21
#> body.19:
#>   %35: int = var_get .at
#>   %36: list[str] = var_get .sequence
#>   %37: str = list_get %36, %35
#>   %38: int = const_int 1
#>   %39: int = var_get .at
#>   %40: int = int_add %39, %38
#>   var_set .at, %40
#>   var_set item, %37
#>   %41: int = var_get n
#>   %42: str = var_get item
#>   %43: int = str_len %42
#>   %44: int = int_add %41, %43
#>   var_set n, %44
#>   jump again.20
#> again.20:
#>   poll
#>   jump loop.18
#> done.21:
#>   jump exit.22
#> exit.22:
#>   %45: int = var_get n
#>   return %45
#>
#> function kk_u___main___search_1_uncalled(items: object, limit: object) -> object boxed
#> entry:
#>   unreachable
