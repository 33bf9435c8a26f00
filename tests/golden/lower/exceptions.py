# dump: lower
# try, except, else, finally: landing blocks, the handled exception, one finally with a selector.
def ratio(a: int, b: int) -> float:
    try:
        result = a / b
    except ZeroDivisionError as error:
        print(error)
        return 0.0
    else:
        result += 1
    finally:
        print("done")
    return result


print(ratio(1, 2))

#> function kk_u___main___module_1() -> None
#> entry:
#>   %0: None = const_none
#>   %1: None = const_none
#>   %2: object = make_function kk_u___main___ratio_1_uncalled, %0, %1
#>   %3: function = narrow %2
#>   global_set __main__.ratio, %3
#>   %4: function = global_get __main__.ratio
#>   %5: int = const_int 1
#>   %6: int = const_int 2
#>   %7: float = call kk_u___main___ratio_1, %5, %6
#>   %8: None = call_runtime kk_print_values, %7
#>   %9: None = const_none
#>   %10: None = const_none
#>   return %10
#>
#> function kk_u___main___ratio_1(a: int, b: int) -> float
#>   var result: float
#>   var error: ZeroDivisionError unbound?
#>   var .failed: None | BaseException
#>   var .previous: None | BaseException
#>   var .way: int
#>   var .caught: BaseException
#>   var .previous: None | BaseException
#>   var .result: float
#> entry:
#>   jump try.1
#> try.1 landing failed.13:
#>   jump try.2
#> try.2 landing caught.4:
#>   %0: int = var_get a
#>   %1: int = var_get b
#>   %2: float = int_truediv %0, %1
#>   var_set result, %2
#>   jump else.3
#> else.3 landing failed.13:
#>   %3: float = var_get result
#>   %4: int = const_int 1
#>   %5: float = int_to_float %4
#>   %6: float = float_add %3, %5
#>   var_set result, %6
#>   jump after.12
#> caught.4 landing failed.13 cold:
#>   %7: BaseException = landing
#>   var_set .caught, %7
#>   %8: None | BaseException = handler_enter %7
#>   var_set .previous, %8
#>   jump match.5
#> match.5 landing left.6:
#>   %9: object = const_class ZeroDivisionError
#>   %10: type[ZeroDivisionError] = narrow %9
#>   %11: BaseException = var_get .caught
#>   %12: bool = call_runtime kk_exception_matches, %11, %10
#>   branch %12, matches.7, next.11
#> left.6 landing failed.13 cold:
#>   %13: BaseException = landing
#>   %14: None | BaseException = var_get .previous
#>   handler_leave %14
#>   raise_again %13
#> matches.7 landing failed.13:
#>   jump handler.8
#> handler.8 landing left.10:
#>   %15: BaseException = var_get .caught
#>   var_set error, %15
#>   %16: ZeroDivisionError = var_get error
#>   %17: None = call_runtime kk_print_values, %16
#>   %18: None = const_none
#>   %19: float = const_float 0
#>   var_set .result, %19
#>   %20: None | BaseException = var_get .previous
#>   handler_leave %20
#>   var_unbind error
#>   %21: int = const_int 2
#>   var_set .way, %21
#>   jump finally.14
#> on.9:
#>   %22: float = var_get .result
#>   return %22
#> left.10 landing failed.13 cold:
#>   %23: BaseException = landing
#>   %24: None | BaseException = var_get .previous
#>   handler_leave %24
#>   var_unbind error
#>   raise_again %23
#> next.11 landing failed.13:
#>   %25: None | BaseException = var_get .previous
#>   handler_leave %25
#>   %26: BaseException = var_get .caught
#>   raise_again %26
#> after.12 landing failed.13:
#>   %27: int = const_int 0
#>   var_set .way, %27
#>   jump finally.14
#> failed.13 cold:
#>   %28: BaseException = landing
#>   %29: None | BaseException = widen %28
#>   var_set .failed, %29
#>   %30: int = const_int 1
#>   var_set .way, %30
#>   %31: None | BaseException = handler_enter %28
#>   var_set .previous, %31
#>   jump final.15
#> finally.14:
#>   %32: None | BaseException = call_runtime kk_handled_exception
#>   var_set .previous, %32
#>   %33: None = const_none
#>   %34: None | BaseException = widen %33
#>   var_set .failed, %34
#>   jump final.15
#> final.15:
#>   jump final.16
#> final.16 landing left.20:
#>   %35: str = const_str "done"
#>   %36: None = call_runtime kk_print_values, %35
#>   %37: None = const_none
#>   jump finished.17
#> finished.17:
#>   %38: None | BaseException = var_get .previous
#>   handler_leave %38
#>   %39: int = var_get .way
#>   switch %39, done.19, failed.18, on.9
#> failed.18:
#>   %40: None | BaseException = var_get .failed
#>   raise_again %40
#> done.19:
#>   jump after.21
#> left.20 cold:
#>   %41: BaseException = landing
#>   %42: None | BaseException = var_get .previous
#>   handler_leave %42
#>   raise_again %41
#> after.21:
#>   %43: float = var_get result
#>   return %43
#>
#> function kk_u___main___ratio_1_uncalled(a: object, b: object) -> object boxed
#> entry:
#>   unreachable
