# dump: repr
# Two copies: the fast one holds ints in machine words and leaves for the generic one where one does not fit.
def collatz(n: int) -> int:
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print(collatz(27))

#> function kk_u___main___module_1() -> None none
#> entry:
#>   %0: None none = const_none
#>   %1: None none = const_none
#>   %10: None value = convert %0
#>   %11: None value = convert %1
#>   %2: object value = make_function kk_u___main___collatz_1_uncalled, %10, %11
#>   %3: function value = convert %2
#>   global_set __main__.collatz, %3
#>   %5: int i64 27..27 = const_int 27
#>   %12: int int 27..27 = convert %5
#>   %6: int int 0.. = call kk_u___main___collatz_1, %12
#>   %13: int value 0.. = convert %6
#>   %7: None none = call_runtime kk_print_values, %13
#>   %9: None none = const_none
#>   return %9
#>
#> function kk_u___main___collatz_1(n: int int 1..) -> int int 0..
#>   var steps: int int 0..
#>   var .value: int int 1..
#> entry:
#>   %0: int i64 0..0 = const_int 0
#>   %22: int i64 0..0 = const_int 0
#>   %30: int int 0..0 = convert %22
#>   var_set steps, %30
#>   jump loop.1
#> loop.1 loop:
#>   %1: int int 1.. = var_get n
#>   %2: int i64 1..1 = const_int 1
#>   %23: int i64 1..1 = const_int 1
#>   %31: int int 1..1 = convert %23
#>   %3: bool bool = int_ne %1, %31
#>   branch %3, body.2, exit.7
#> body.2:
#>   %4: int int 2.. = var_get n
#>   %5: int i64 2..2 = const_int 2
#>   %24: int i64 2..2 = const_int 2
#>   %32: int int 2..2 = convert %24
#>   %6: int int 0..1 = int_mod %4, %32
#>   %7: int i64 0..0 = const_int 0
#>   %25: int i64 0..0 = const_int 0
#>   %33: int i64 0..1 = convert %6
#>   %8: bool bool = int_eq %33, %25
#>   branch %8, then.3, else.4
#> then.3:
#>   %9: int int 2.. = var_get n
#>   %10: int i64 2..2 = const_int 2
#>   %26: int i64 2..2 = const_int 2
#>   %36: int int 2..2 = convert %26
#>   %11: int int 1.. = int_floordiv %9, %36
#>   var_set .value, %11
#>   jump after.5
#> else.4:
#>   %12: int i64 3..3 = const_int 3
#>   %13: int int 2.. = var_get n
#>   %27: int i64 3..3 = const_int 3
#>   %34: int int 3..3 = convert %27
#>   %14: int int 6.. = int_mul %34, %13
#>   %15: int i64 1..1 = const_int 1
#>   %28: int i64 1..1 = const_int 1
#>   %35: int int 1..1 = convert %28
#>   %16: int int 7.. = int_add %14, %35
#>   var_set .value, %16
#>   jump after.5
#> after.5:
#>   %17: int int 1.. = var_get .value
#>   var_set n, %17
#>   jump after.6
#> after.6:
#>   %18: int int 0.. = var_get steps
#>   %19: int i64 1..1 = const_int 1
#>   %29: int i64 1..1 = const_int 1
#>   %37: int int 1..1 = convert %29
#>   %20: int int 1.. = int_add %18, %37
#>   var_set steps, %20
#>   poll
#>   jump loop.1
#> exit.7:
#>   %21: int int 0.. = var_get steps
#>   return %21
#>
#> fast copy of function kk_u___main___collatz_1(n: int i64 1..) -> int i64 0..
#>   var steps: int i64 0..
#>   var .value: int i64 1..
#> entry:
#>   %0: int i64 0..0 = const_int 0
#>   %22: int i64 0..0 = const_int 0
#>   var_set steps, %22
#>   jump loop.1
#> loop.1 loop:
#>   %1: int i64 1.. = var_get n
#>   %2: int i64 1..1 = const_int 1
#>   %23: int i64 1..1 = const_int 1
#>   %3: bool bool = int_ne %1, %23
#>   branch %3, body.2, exit.7
#> body.2:
#>   %4: int i64 2.. = var_get n
#>   %5: int i64 2..2 = const_int 2
#>   %24: int i64 2..2 = const_int 2
#>   %6: int i64 0..1 = int_mod %4, %24
#>   %7: int i64 0..0 = const_int 0
#>   %25: int i64 0..0 = const_int 0
#>   %8: bool bool = int_eq %6, %25
#>   branch %8, then.3, else.4
#> then.3:
#>   %9: int i64 2.. = var_get n
#>   %10: int i64 2..2 = const_int 2
#>   %26: int i64 2..2 = const_int 2
#>   %11: int i64 1.. = int_floordiv %9, %26 exit then.3
#>   var_set .value, %11
#>   jump after.5
#> else.4:
#>   %12: int i64 3..3 = const_int 3
#>   %13: int i64 2.. = var_get n
#>   %27: int i64 3..3 = const_int 3
#>   %14: int i64 6.. = int_mul %27, %13 exit else.4
#>   %15: int i64 1..1 = const_int 1
#>   %28: int i64 1..1 = const_int 1
#>   %16: int i64 7.. = int_add %14, %28 exit else.4
#>   var_set .value, %16
#>   jump after.5
#> after.5:
#>   %17: int i64 1.. = var_get .value
#>   var_set n, %17
#>   jump after.6
#> after.6:
#>   %18: int i64 0.. = var_get steps
#>   %19: int i64 1..1 = const_int 1
#>   %29: int i64 1..1 = const_int 1
#>   %20: int i64 1.. = int_add %18, %29 exit after.6
#>   var_set steps, %20
#>   poll
#>   jump loop.1
#> exit.7:
#>   %21: int i64 0.. = var_get steps
#>   return %21
#>
#> function kk_u___main___collatz_1_uncalled(n: object value) -> object value boxed never raises
#> entry:
#>   unreachable
