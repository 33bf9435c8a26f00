# dump: brief
# The parts of the first loop are only looked at; those of the second are kept in a list.
def count(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    words: list[str] = []
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    for word_kept in text.split():
        words.append(word_kept)
    return counts


print(count("a b a"))

#> function kk_u___main___module_1() -> None
#> entry:
#>   %0: None = const_none
#>   %1: None = const_none
#>   %2: object = make_function kk_u___main___count_1_uncalled, %0, %1
#>   %3: function = narrow %2
#>   global_set __main__.count, %3
#>   %5: str = const_str "a b a"
#>   %6: dict[str, int] = call kk_u___main___count_1, %5
#>   %7: None = call_runtime kk_print_values, %6
#>   %9: None = const_none
#>   return %9
#>
#> function kk_u___main___count_1(text: str) -> dict[str, int]
#>   var counts: dict[str, int]
#>   var words: list[str]
#>   var word: str
#>   var word_kept: str
#>   var .dict: dict[str, int]
#>   var .parts: object
#>   var .part: str
#>   var .parts: object
#>   var .part: str
#> entry:
#>   %0: dict[str, int] = dict_new
#>   var_set .dict, %0
#>   %1: dict[str, int] = var_get .dict
#>   var_set counts, %1
#>   %2: list[str] = list_new
#>   var_set words, %2
#>   %3: str = var_get text
#>   %4: None = const_none
#>   %5: object = call_runtime kk_split_open, %3, %4
#>   var_set .parts, %5
#>   jump loop.1
#> loop.1 loop:
#>   %6: bool = const_bool 1
#>   %7: object = var_get .parts
#>   %8: str = call_runtime kk_split_next, %7, %6
#>   var_set .part, %8
#>   %9: bool = is_aside %8
#>   branch %9, exit.3, body.2
#> body.2:
#>   %10: str = var_get .part
#>   var_set word, %10
#>   %11: dict[str, int] = var_get counts
#>   %12: str = var_get word
#>   %13: int = const_int 0
#>   %14: object = call_runtime kk_dict_get_default, %11, %12, %13
#>   %15: int = narrow %14
#>   %16: int = const_int 1
#>   %17: int = int_add %15, %16
#>   %18: dict[str, int] = var_get counts
#>   %19: str = var_get word
#>   %20: None = call_runtime kk_dict_set_str, %18, %19, %17
#>   poll
#>   jump loop.1
#> exit.3:
#>   %21: str = var_get text
#>   %22: None = const_none
#>   %23: object = call_runtime kk_split_open, %21, %22
#>   var_set .parts, %23
#>   jump loop.4
#> loop.4 loop:
#>   %24: bool = const_bool 0
#>   %25: object = var_get .parts
#>   %26: str = call_runtime kk_split_next, %25, %24
#>   var_set .part, %26
#>   %27: bool = is_aside %26
#>   branch %27, exit.6, body.5
#> body.5:
#>   %28: str = var_get .part
#>   var_set word_kept, %28
#>   %29: list[str] = var_get words
#>   %30: str = var_get word_kept
#>   list_append %29, %30
#>   poll
#>   jump loop.4
#> exit.6:
#>   %32: dict[str, int] = var_get counts
#>   return %32
#>
#> function kk_u___main___count_1_uncalled(text: object) -> object boxed
#> entry:
#>   unreachable
