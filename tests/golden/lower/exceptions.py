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

#> function kk_u___main___module_0() -> None
#> entry:
#>   %0: None = const_none
#>   %1: None = const_none
#>   %2: object = make_function kk_u___main___ratio_1_uncalled, %0, %1
#>   %3: None | function = narrow %2
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
#>   %7: None | float = widen %6
#>   var_set result, %7
#>   jump after.12
#> caught.4 landing failed.13 cold:
#>   %8: BaseException = landing
#>   var_set .caught, %8
#>   %9: None | BaseException = handler_enter %8
#>   var_set .previous, %9
#>   jump match.5
#> match.5 landing left.6:
#>   %10: object = const_class ZeroDivisionError
#>   %11: type[ZeroDivisionError] = narrow %10
#>   %12: BaseException = var_get .caught
#>   %13: bool = call_runtime kk_exception_matches, %12, %11
#>   branch %13, matches.7, next.11
#> left.6 landing failed.13 cold:
#>   %14: BaseException = landing
#>   %15: None | BaseException = var_get .previous
#>   handler_leave %15
#>   raise_again %14
#> matches.7 landing failed.13:
#>   jump handler.8
#> handler.8 landing left.10:
#>   %16: BaseException = var_get .caught
#>   var_set error, %16
#>   %17: ZeroDivisionError = var_get error
#>   %18: None = call_runtime kk_print_values, %17
#>   %19: None = const_none
#>   %20: float = const_float 0
#>   var_set .result, %20
#>   %21: None | BaseException = var_get .previous
#>   handler_leave %21
#>   var_unbind error
#>   %22: int = const_int 2
#>   var_set .way, %22
#>   jump finally.14
#> on.9:
#>   %23: float = var_get .result
#>   return %23
#> left.10 landing failed.13 cold:
#>   %24: BaseException = landing
#>   %25: None | BaseException = var_get .previous
#>   handler_leave %25
#>   var_unbind error
#>   raise_again %24
#> next.11 landing failed.13:
#>   %26: None | BaseException = var_get .previous
#>   handler_leave %26
#>   %27: BaseException = var_get .caught
#>   raise_again %27
#> after.12 landing failed.13:
#>   %28: int = const_int 0
#>   var_set .way, %28
#>   jump finally.14
#> failed.13 cold:
#>   %29: BaseException = landing
#>   %30: None | BaseException = widen %29
#>   var_set .failed, %30
#>   %31: int = const_int 1
#>   var_set .way, %31
#>   %32: None | BaseException = handler_enter %29
#>   var_set .previous, %32
#>   jump final.15
#> finally.14:
#>   %33: None | BaseException = call_runtime kk_handled_exception
#>   var_set .previous, %33
#>   %34: None = const_none
#>   %35: None | BaseException = widen %34
#>   var_set .failed, %35
#>   jump final.15
#> final.15:
#>   jump final.16
#> final.16 landing left.20:
#>   %36: str = const_str "done"
#>   %37: None = call_runtime kk_print_values, %36
#>   %38: None = const_none
#>   jump finished.17
#> finished.17:
#>   %39: None | BaseException = var_get .previous
#>   handler_leave %39
#>   %40: int = var_get .way
#>   switch %40, done.19, failed.18, on.9
#> failed.18:
#>   %41: None | BaseException = var_get .failed
#>   raise_again %41
#> done.19:
#>   jump after.21
#> left.20 cold:
#>   %42: BaseException = landing
#>   %43: None | BaseException = var_get .previous
#>   handler_leave %43
#>   raise_again %42
#> after.21:
#>   %44: float = var_get result
#>   return %44
#>
#> function kk_u___main___ratio_1_uncalled(a: object, b: object) -> object boxed
#> entry:
#>   unreachable
