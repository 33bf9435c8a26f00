# dump: ranges
# Indices and remainders have bounds; a sum that grows in a loop has none above.
def checksum(data: list[int]) -> int:
    total = 0
    i = 0
    while i < len(data):
        total += data[i] % 7
        i += 1
    for k in range(0, 100, 3):
        total += k & 15
    return total


print(checksum([1, 2, 3]))

#> function kk_u___main___module_1() -> None
#> entry:
#>   %0: None = const_none
#>   %1: None = const_none
#>   %2: object = make_function kk_u___main___checksum_1_uncalled, %0, %1
#>   %3: function = narrow %2
#>   global_set __main__.checksum, %3
#>   %5: int 1..1 = const_int 1
#>   %6: int 2..2 = const_int 2
#>   %7: int 3..3 = const_int 3
#>   %8: list[int] = list_new %5, %6, %7
#>   %9: int 0.. = call kk_u___main___checksum_1, %8
#>   %10: None = call_runtime kk_print_values, %9
#>   %12: None = const_none
#>   return %12
#>
#> function kk_u___main___checksum_1(data: list[int]) -> int 0..
#>   var total: int 0..
#>   var i: int 0..140737488355327
#>   var k: int 0..255
#>   var .index: int 0..255
#>   var .stop: int 100..100
#>   var .current: int 0..255
#> entry:
#>   %0: int 0..0 = const_int 0
#>   var_set total, %0
#>   %1: int 0..0 = const_int 0
#>   var_set i, %1
#>   jump loop.1
#> loop.1 loop:
#>   %2: int 0..140737488355327 = var_get i
#>   %3: list[int] = var_get data
#>   %4: int 0..140737488355327 = list_len %3
#>   %5: bool = int_lt %2, %4
#>   branch %5, body.2, exit.3
#> body.2:
#>   %6: int 0.. = var_get total
#>   %7: list[int] = var_get data
#>   %8: int 0..140737488355326 = var_get i
#>   %9: int = list_get %7, %8
#>   %10: int 7..7 = const_int 7
#>   %11: int 0..6 = int_mod %9, %10
#>   %12: int 0.. = int_add %6, %11
#>   var_set total, %12
#>   %13: int 0..140737488355326 = var_get i
#>   %14: int 1..1 = const_int 1
#>   %15: int 1..140737488355327 = int_add %13, %14
#>   var_set i, %15
#>   poll
#>   jump loop.1
#> exit.3:
#>   %16: int 0..0 = const_int 0
#>   %17: int 100..100 = const_int 100
#>   var_set .index, %16
#>   %18: int 100..100 = int_clip %17
#>   var_set .stop, %18
#>   jump loop.4
#> loop.4 loop:
#>   %19: int 0..255 = var_get .index
#>   %20: int 100..100 = const_int 100
#>   %21: bool = int_lt %19, %20
#>   branch %21, body.5, exit.6
#> body.5:
#>   %22: int 0..99 = var_get .index
#>   %23: int 3..3 = const_int 3
#>   %24: int 3..102 = int_add %22, %23
#>   var_set .current, %22
#>   var_set .index, %24
#>   %25: int 0..99 = var_get .current
#>   var_set k, %25
#>   %26: int 0.. = var_get total
#>   %27: int 0..99 = var_get k
#>   %28: int 15..15 = const_int 15
#>   %29: int 0..15 = int_and %27, %28
#>   %30: int 0.. = int_add %26, %29
#>   var_set total, %30
#>   poll
#>   jump loop.4
#> exit.6:
#>   %31: int 0.. = var_get total
#>   return %31
#>
#> function kk_u___main___checksum_1_uncalled(data: object) -> object boxed never raises
#> entry:
#>   unreachable
