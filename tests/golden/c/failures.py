# dump: c
# Where an operation may fail: the test behind it, the cold exits, the table of places.
def pick(table: dict[str, int], key: str) -> int:
    try:
        return table[key]
    except KeyError:
        return -1


print(pick({"a": 1}, "b"))

#> #include "kukri.h"
#>
#> static Value kk_g___main___pick KK_ROOT = KK_VALUE_ASIDE;
#> static bool kk_begun___main__ = true;
#> static const KkOrigin kk_u___main___module_1__origin = {"failures.py", 0, NULL};
#> static const KkSite kk_u___main___module_1__sites[] = {  // origin, function, lines, columns, anchor
#>   {&kk_u___main___module_1__origin, "<module>", 10, 10, 11, 19, -1, -1},
#>   {&kk_u___main___module_1__origin, "<module>", 10, 10, 6, 25, -1, -1},
#>   {&kk_u___main___module_1__origin, "<module>", 10, 10, 0, 26, -1, -1},
#> };
#> static const KkOrigin kk_u___main___pick_1__origin = {"failures.py", 3, NULL};
#>
#> static inline KkNone kk_u___main___module_1(void);
#> KK_INLINE KkInt kk_u___main___pick_1(KkDict *table, KkStr *key);
#> static inline Value kk_u___main___pick_1_uncalled(Value table, Value key);
#> static Value kk_u___main___pick_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names);
#> static void kk_program(void);
#>
#> static struct { KkStr s; char text[2]; } kk_s1 = {KK_STR_HEADER(1, true, 1), "a"};
#> static struct { KkStr s; char text[2]; } kk_s2 = {KK_STR_HEADER(1, true, 1), "b"};
#> static const char *const kk_u___main___pick_1_uncalled__parameters[] = {"table", "key"};
#> static const KkCode kk_u___main___pick_1_uncalled__code = {"pick", "pick", "__main__", NULL, kk_u___main___pick_1_uncalled__parameters, 0, 2, 0, false, false, 0, NULL, 0};
#>
#> static const KkSite kk_u___main___pick_1__sites[] = {  // origin, function, lines, columns, anchor
#>   {&kk_u___main___pick_1__origin, "pick", 2, 2, 15, 25, 20, 25},
#>   {&kk_u___main___pick_1__origin, "pick", 3, 4, 4, 17, -1, -1},
#> };
#>
#> static inline KkNone kk_u___main___module_1(void) {
#>   // 3: def pick(table: dict[str, int], key: str) -> int:
#>   Value t2_ = kk_value_from_ref(kk_function_new(kk_u___main___pick_1_uncalled__v, &kk_u___main___pick_1_uncalled__code, kk_value_ref(KK_VALUE_NONE), kk_value_ref(KK_VALUE_NONE), 0));
#>   kk_g___main___pick = t2_;
#>   // 10: print(pick({"a": 1}, "b"))
#>   KkDict *dict_ = kk_dict_new();
#>   if (KK_UNLIKELY(kk_dict_set_str(dict_, &kk_s1.s, kk_value_from_small(1)) == KK_NONE_ASIDE)) goto fail1;
#>   KkInt t12_ = kk_u___main___pick_1(dict_, &kk_s2.s);
#>   if (KK_UNLIKELY(t12_ == KK_VALUE_ASIDE)) goto fail2;
#>   if (KK_UNLIKELY(kk_print_values((Value[]){t12_}, 1) == KK_NONE_ASIDE)) goto fail3;
#>   return 0;
#> fail1: kk_traceback(&kk_u___main___module_1__sites[0]); return KK_NONE_ASIDE;
#> fail2: kk_traceback(&kk_u___main___module_1__sites[1]); return KK_NONE_ASIDE;
#> fail3: kk_traceback(&kk_u___main___module_1__sites[2]); return KK_NONE_ASIDE;
#> }
#>
#> KK_INLINE KkInt kk_u___main___pick_1(KkDict *table, KkStr *key) {
#>   void *caught_ = NULL;
#>   void *previous_ = NULL;
#>   int64_t result_ = 0;
#>   // 5: return table[key]
#>   Value t2_ = kk_dict_getitem_str(table, key);
#>   if (KK_UNLIKELY(t2_ == KK_VALUE_ASIDE)) goto fail1;
#>   return t2_;
#> caught_2:;
#>   void *t4_ = kk_take_pending();
#>   caught_ = t4_;
#>   previous_ = kk_handler_enter(t4_);
#>   // 6: except KeyError:
#>   KkBool t9_ = kk_exception_matches(caught_, kk_KeyError_class());
#>   if (KK_UNLIKELY(t9_ == KK_BOOL_ASIDE)) goto fail2;
#>   // 5: return table[key]
#>   if (t9_) goto handler_5;
#>   goto next_6;
#> left_4:;
#>   void *t10_ = kk_take_pending();
#>   kk_handler_leave(previous_);
#>   kk_reraise(t10_);
#>   goto fail3;
#> handler_5:;
#>   // 7: return -1
#>   result_ = -1;
#>   kk_handler_leave(previous_);
#>   return kk_value_from_small(-1);
#> next_6:;
#>   kk_handler_leave(previous_);
#>   kk_reraise(caught_);
#>   goto fail3;
#> fail1: kk_traceback(&kk_u___main___pick_1__sites[0]); goto caught_2;
#> fail2: kk_traceback(&kk_u___main___pick_1__sites[1]); goto left_4;
#> fail3: return KK_VALUE_ASIDE;
#> }
#>
#> static inline Value kk_u___main___pick_1_uncalled(Value table, Value key) {
#>   (void)table;
#>   (void)key;
#>   __builtin_trap();
#> }
#>
#> static Value kk_u___main___pick_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names) {
#>   Value bound[2];
#>   if (KK_UNLIKELY(names || n != 2)) {
#>     if (KK_UNLIKELY(kk_bind(&kk_u___main___pick_1_uncalled__code, kk_value_ref(callee), args, n, names, bound) == KK_NONE_ASIDE)) return KK_VALUE_ASIDE;
#>     args = bound;
#>   }
#>   Value result = kk_u___main___pick_1_uncalled(args[0], args[1]);
#>   return result;
#> }
#>
#> static void kk_program(void) {
#>   kk_u___main___module_1();
#> }
#>
#> int main(int argc, char **argv) {
#>   return kk_main(argc, argv, kk_program);
#> }
