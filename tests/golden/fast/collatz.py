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
#>   %23: int i64 0..0 = const_int 0
#>   %31: int int 0..0 = convert %23
#>   var_set steps, %31
#>   jump loop.1
#> loop.1 loop:
#>   %1: int int 1.. = var_get n
#>   %2: int i64 1..1 = const_int 1
#>   %24: int i64 1..1 = const_int 1
#>   %32: int int 1..1 = convert %24
#>   %3: bool bool = int_ne %1, %32
#>   branch %3, body.2, exit.7
#> body.2:
#>   %4: int int 2.. = var_get n
#>   %5: int i64 2..2 = const_int 2
#>   %22: int i64 1..1 = const_int 1
#>   %25: int i64 1..1 = const_int 1
#>   %33: int u64 2.. = convert %4
#>   %34: int u64 1..1 = convert %25
#>   %6: int i64 0..1 = int_and %33, %34
#>   %7: int i64 0..0 = const_int 0
#>   %26: int i64 0..0 = const_int 0
#>   %8: bool bool = int_eq %6, %26
#>   branch %8, then.3, else.4
#> then.3:
#>   %9: int int 2.. = var_get n
#>   %10: int i64 2..2 = const_int 2
#>   %27: int i64 2..2 = const_int 2
#>   %37: int int 2..2 = convert %27
#>   %11: int int 1.. = int_floordiv %9, %37
#>   var_set .value, %11
#>   jump after.5
#> else.4:
#>   %12: int i64 3..3 = const_int 3
#>   %13: int int 2.. = var_get n
#>   %28: int i64 3..3 = const_int 3
#>   %35: int int 3..3 = convert %28
#>   %14: int int 6.. = int_mul %35, %13
#>   %15: int i64 1..1 = const_int 1
#>   %29: int i64 1..1 = const_int 1
#>   %36: int int 1..1 = convert %29
#>   %16: int int 7.. = int_add %14, %36
#>   var_set .value, %16
#>   jump after.5
#> after.5:
#>   %17: int int 1.. = var_get .value
#>   var_set n, %17
#>   jump after.6
#> after.6:
#>   %18: int int 0.. = var_get steps
#>   %19: int i64 1..1 = const_int 1
#>   %30: int i64 1..1 = const_int 1
#>   %38: int int 1..1 = convert %30
#>   %20: int int 1.. = int_add %18, %38
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
#>   %23: int i64 0..0 = const_int 0
#>   var_set steps, %23
#>   jump loop.1
#> loop.1 loop:
#>   %1: int i64 1.. = var_get n
#>   %2: int i64 1..1 = const_int 1
#>   %24: int i64 1..1 = const_int 1
#>   %3: bool bool = int_ne %1, %24
#>   branch %3, body.2, exit.7
#> body.2:
#>   %4: int i64 2.. = var_get n
#>   %5: int i64 2..2 = const_int 2
#>   %22: int i64 1..1 = const_int 1
#>   %25: int i64 1..1 = const_int 1
#>   %31: int u64 2.. = convert %4
#>   %32: int u64 1..1 = convert %25
#>   %6: int i64 0..1 = int_and %31, %32
#>   %7: int i64 0..0 = const_int 0
#>   %26: int i64 0..0 = const_int 0
#>   %8: bool bool = int_eq %6, %26
#>   branch %8, then.3, else.4
#> then.3:
#>   %9: int i64 2.. = var_get n
#>   %10: int i64 2..2 = const_int 2
#>   %27: int i64 2..2 = const_int 2
#>   %11: int i64 1.. = int_floordiv %9, %27 exit then.3
#>   var_set .value, %11
#>   jump after.5
#> else.4:
#>   %12: int i64 3..3 = const_int 3
#>   %13: int i64 2.. = var_get n
#>   %28: int i64 3..3 = const_int 3
#>   %14: int i64 6.. = int_mul %28, %13 exit else.4
#>   %15: int i64 1..1 = const_int 1
#>   %29: int i64 1..1 = const_int 1
#>   %16: int i64 7.. = int_add %14, %29 exit else.4
#>   var_set .value, %16
#>   jump after.5
#> after.5:
#>   %17: int i64 1.. = var_get .value
#>   var_set n, %17
#>   jump after.6
#> after.6:
#>   %18: int i64 0.. = var_get steps
#>   %19: int i64 1..1 = const_int 1
#>   %30: int i64 1..1 = const_int 1
#>   %20: int i64 1.. = int_add %18, %30 exit after.6
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
