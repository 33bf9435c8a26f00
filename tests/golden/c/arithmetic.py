# dump: c
# The C of an int, a float and a str function: Python's names, its lines as comments.
def power(base: int, exponent: int) -> int:
    result = 1
    for _ in range(exponent):
        result *= base
    return result


def mean(numbers: list[float]) -> float:
    total = 0.0
    for number in numbers:
        total += number
    return total / len(numbers)


def greet(name: str) -> str:
    return f"hello, {name}!"


print(power(3, 50), mean([1.0, 2.5]), greet("world"))

#> #include "kukri.h"
#> #include "fast.h"
#>
#> static Value kk_g___main___power KK_ROOT = KK_VALUE_ASIDE;
#> static Value kk_g___main___mean KK_ROOT = KK_VALUE_ASIDE;
#> static Value kk_g___main___greet KK_ROOT = KK_VALUE_ASIDE;
#> static bool kk_begun___main__ = true;
#> static const KkOrigin kk_u___main___module_1__origin = {"arithmetic.py", 0, NULL};
#> static const KkSite kk_u___main___module_1__sites[] = {  // origin, function, lines, columns, anchor
#>   {&kk_u___main___module_1__origin, "<module>", 21, 21, 6, 18, -1, -1},
#>   {&kk_u___main___module_1__origin, "<module>", 21, 21, 20, 36, -1, -1},
#>   {&kk_u___main___module_1__origin, "<module>", 21, 21, 0, 53, -1, -1},
#> };
#> static const KkOrigin kk_u___main___power_1__gen__origin = {"arithmetic.py", 3, NULL};
#> static const KkOrigin kk_u___main___power_1__origin = {"arithmetic.py", 3, NULL};
#> static const KkOrigin kk_u___main___mean_1__origin = {"arithmetic.py", 10, NULL};
#>
#> static inline KkNone kk_u___main___module_1(void);
#> static __attribute__((noinline)) KkInt kk_u___main___power_1__gen(int pc_, int64_t base, int64_t exponent, KkInt result, int64_t index_);
#> KK_INLINE int64_t kk_u___main___power_1(int64_t base, int64_t exponent);
#> KK_INLINE KkInt kk_u___main___power_1__t(int64_t base, int64_t exponent);
#> static double kk_u___main___mean_1(KkList *numbers);
#> static inline Value kk_u___main___power_1_uncalled(Value base, Value exponent);
#> static Value kk_u___main___power_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names);
#> static inline Value kk_u___main___mean_1_uncalled(Value numbers);
#> static Value kk_u___main___mean_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names);
#> static inline Value kk_u___main___greet_1_uncalled(Value name);
#> static Value kk_u___main___greet_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names);
#> static void kk_program(void);
#>
#> static struct { KkStr s; char text[6]; } kk_s1 = {KK_STR_HEADER(1, true, 5), "world"};
#> static struct { KkStr s; char text[8]; } kk_s2 = {KK_STR_HEADER(1, true, 7), "hello, "};
#> static struct { KkStr s; char text[2]; } kk_s3 = {KK_STR_HEADER(1, true, 1), "!"};
#> static const char *const kk_u___main___power_1_uncalled__parameters[] = {"base", "exponent"};
#> static const KkCode kk_u___main___power_1_uncalled__code = {"power", "power", "__main__", NULL, kk_u___main___power_1_uncalled__parameters, 0, 2, 0, false, false, 0, NULL, 0};
#> static const char *const kk_u___main___mean_1_uncalled__parameters[] = {"numbers"};
#> static const KkCode kk_u___main___mean_1_uncalled__code = {"mean", "mean", "__main__", NULL, kk_u___main___mean_1_uncalled__parameters, 0, 1, 0, false, false, 0, NULL, 0};
#> static const char *const kk_u___main___greet_1_uncalled__parameters[] = {"name"};
#> static const KkCode kk_u___main___greet_1_uncalled__code = {"greet", "greet", "__main__", NULL, kk_u___main___greet_1_uncalled__parameters, 0, 1, 0, false, false, 0, NULL, 0};
#>
#> static const KkSite kk_u___main___power_1__gen__sites[] = {  // origin, function, lines, columns, anchor
#>   {&kk_u___main___power_1__gen__origin, "power", 2, 3, 4, 22, -1, -1},
#> };
#> static const KkSite kk_u___main___power_1__sites[] = {  // origin, function, lines, columns, anchor
#>   {&kk_u___main___power_1__origin, "power", 2, 3, 4, 22, -1, -1},
#> };
#> static const KkSite kk_u___main___mean_1__sites[] = {  // origin, function, lines, columns, anchor
#>   {&kk_u___main___mean_1__origin, "mean", 4, 4, 11, 31, 17, 18},
#>   {&kk_u___main___mean_1__origin, "mean", 2, 3, 4, 23, -1, -1},
#> };
#>
#> static inline KkNone kk_u___main___module_1(void) {
#>   // 3: def power(base: int, exponent: int) -> int:
#>   Value t2_ = kk_value_from_ref(kk_function_new(kk_u___main___power_1_uncalled__v, &kk_u___main___power_1_uncalled__code, kk_value_ref(KK_VALUE_NONE), kk_value_ref(KK_VALUE_NONE), 0));
#>   kk_g___main___power = t2_;
#>   // 10: def mean(numbers: list[float]) -> float:
#>   Value t6_ = kk_value_from_ref(kk_function_new(kk_u___main___mean_1_uncalled__v, &kk_u___main___mean_1_uncalled__code, kk_value_ref(KK_VALUE_NONE), kk_value_ref(KK_VALUE_NONE), 0));
#>   kk_g___main___mean = t6_;
#>   // 17: def greet(name: str) -> str:
#>   Value t10_ = kk_value_from_ref(kk_function_new(kk_u___main___greet_1_uncalled__v, &kk_u___main___greet_1_uncalled__code, kk_value_ref(KK_VALUE_NONE), kk_value_ref(KK_VALUE_NONE), 0));
#>   kk_g___main___greet = t10_;
#>   // 21: print(power(3, 50), mean([1.0, 2.5]), greet("world"))
#>   KkInt t15_ = kk_u___main___power_1__t(3, 50);
#>   if (KK_UNLIKELY(t15_ == KK_VALUE_ASIDE)) goto fail1;
#>   KkList *t19_ = kk_list_from_values_as(KK_LIST_F64, (Value[]){kk_value_from_float(1.0), kk_value_from_float(2.5)}, 2);
#>   double t20_ = kk_u___main___mean_1(t19_);
#>   if (KK_UNLIKELY(kk_float_is_aside(t20_)) && kk_pending()) goto fail2;
#>   if (KK_UNLIKELY(kk_print_values((Value[]){t15_, kk_value_from_float(t20_), kk_value_from_ref(kk_str_join_n((KkStr *[]){&kk_s2.s, &kk_s1.s, &kk_s3.s}, 3))}, 3) == KK_NONE_ASIDE)) goto fail3;
#>   return 0;
#> fail1: kk_traceback(&kk_u___main___module_1__sites[0]); return KK_NONE_ASIDE;
#> fail2: kk_traceback(&kk_u___main___module_1__sites[1]); return KK_NONE_ASIDE;
#> fail3: kk_traceback(&kk_u___main___module_1__sites[2]); return KK_NONE_ASIDE;
#> }
#>
#> static __attribute__((noinline)) KkInt kk_u___main___power_1__gen(int pc_, int64_t base, int64_t exponent, KkInt result, int64_t index_) {
#>   (void)base;
#>   (void)exponent;
#>   int64_t __ = 0;
#>   int64_t stop_ = 0;
#>   int64_t current_ = 0;
#>   int64_t kept9_ = 0;
#>   switch (pc_) {
#>   case 5: goto body_5;
#>   default:
#>     break;
#>   }
#>   // 4: result = 1
#>   result = kk_value_from_small(1);
#>   // 5: for _ in range(exponent):
#>   index_ = 0;
#>   stop_ = 50;
#> loop_1:;
#>   if (!(index_ < 50)) goto exit_6;
#>   int64_t t7_ = index_;
#>   kept9_ = t7_ + 1;
#>   current_ = t7_;
#>   index_ = kept9_;
#>   __ = current_;
#> body_5:;
#>   // 6: result *= base
#>   result = kk_int_mul(result, kk_value_from_small(3));
#>   // 5: for _ in range(exponent):
#>   if (KK_UNLIKELY(kk_poll() == KK_NONE_ASIDE)) goto fail1;
#>   goto loop_1;
#> exit_6:;
#>   // 7: return result
#>   return result;
#> fail1: kk_traceback(&kk_u___main___power_1__gen__sites[0]); return KK_VALUE_ASIDE;
#> }
#>
#> KK_INLINE int64_t kk_u___main___power_1(int64_t base, int64_t exponent) {
#>   (void)base;
#>   (void)exponent;
#>   int64_t __ = 0;
#>   int64_t current_ = 0;
#>   int64_t kept9_ = 0;
#>   // 4: result = 1
#>   int64_t result = 1;
#>   // 5: for _ in range(exponent):
#>   int64_t index_ = 0;
#>   int64_t stop_ = 50;
#> loop_1:;
#>   if (!(index_ < 50)) goto exit_6;
#>   int64_t t7_ = index_;
#>   kept9_ = t7_ + 1;
#>   current_ = t7_;
#>   index_ = kept9_;
#>   __ = current_;
#>   // 6: result *= base
#>   int64_t t13_;
#>   if (KK_EXIT(__builtin_mul_overflow(result, 3, &t13_))) goto exit1;
#>   result = t13_;
#>   // 5: for _ in range(exponent):
#>   if (KK_UNLIKELY(kk_poll() == KK_NONE_ASIDE)) goto fail1;
#>   goto loop_1;
#> exit_6:;
#>   // 7: return result
#>   return kk_fast_return(result);
#> exit1: kk_clear_pending(); return kk_fast_return_tagged(kk_u___main___power_1__gen(5, 0, 0, kk_int_from_i64(result), index_));
#> fail1: kk_traceback(&kk_u___main___power_1__sites[0]); return KK_I64_ASIDE;
#> }
#>
#> KK_INLINE KkInt kk_u___main___power_1__t(int64_t base, int64_t exponent) {
#>   return kk_fast_result(kk_u___main___power_1(base, exponent));
#> }
#>
#> static double kk_u___main___mean_1(KkList *numbers) {
#>   double number = 0;
#>   KkListView sequence__view_;
#>   // 11: total = 0.0
#>   double total = 0.0;
#>   // 12: for number in numbers:
#>   KkList *sequence_ = numbers;
#>   int64_t at_ = 0;
#>   sequence__view_ = kk_list_view_f64(sequence_);
#>   if (!kk_list_view_holds(sequence__view_, at_, kk_list_length(sequence_), 0, 0, 0, 0)) goto loop_4;
#> loop_2:;
#>   if (!(at_ < sequence__view_.length)) goto exit_6;
#>   double t27_ = ((double *)sequence__view_.items)[at_];
#>   at_ = at_ + 1;
#>   number = t27_;
#>   // 13: total += number
#>   total = total + number;
#>   // 12: for number in numbers:
#>   goto loop_2;
#> exit_6:;
#>   // 14: return total / len(numbers)
#>   double t19_ = (double)kk_list_length(numbers);
#>   if (KK_UNLIKELY(t19_ == 0.0)) goto fail1;
#>   return total / t19_;
#> loop_4:;
#>   // 12: for number in numbers:
#>   if (!(at_ < kk_list_length(sequence_))) goto exit_6;
#>   double t9_;
#>   if (KK_UNLIKELY(!kk_list_load_view_f64(sequence_, sequence__view_, at_, &t9_))) goto fail2;
#>   at_ = at_ + 1;
#>   number = t9_;
#>   // 13: total += number
#>   total = total + number;
#>   // 12: for number in numbers:
#>   if (KK_UNLIKELY(kk_poll() == KK_NONE_ASIDE)) goto fail2;
#>   goto loop_4;
#> fail1: kk_raise(KK_ZeroDivisionError, "float division by zero"); kk_traceback(&kk_u___main___mean_1__sites[0]); return kk_float_aside();
#> fail2: kk_traceback(&kk_u___main___mean_1__sites[1]); return kk_float_aside();
#> }
#>
#> static inline Value kk_u___main___power_1_uncalled(Value base, Value exponent) {
#>   (void)base;
#>   (void)exponent;
#>   __builtin_trap();
#> }
#>
#> static Value kk_u___main___power_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names) {
#>   Value bound[2];
#>   if (KK_UNLIKELY(names || n != 2)) {
#>     if (KK_UNLIKELY(kk_bind(&kk_u___main___power_1_uncalled__code, kk_value_ref(callee), args, n, names, bound) == KK_NONE_ASIDE)) return KK_VALUE_ASIDE;
#>     args = bound;
#>   }
#>   Value result = kk_u___main___power_1_uncalled(args[0], args[1]);
#>   return result;
#> }
#>
#> static inline Value kk_u___main___mean_1_uncalled(Value numbers) {
#>   (void)numbers;
#>   __builtin_trap();
#> }
#>
#> static Value kk_u___main___mean_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names) {
#>   Value bound[1];
#>   if (KK_UNLIKELY(names || n != 1)) {
#>     if (KK_UNLIKELY(kk_bind(&kk_u___main___mean_1_uncalled__code, kk_value_ref(callee), args, n, names, bound) == KK_NONE_ASIDE)) return KK_VALUE_ASIDE;
#>     args = bound;
#>   }
#>   Value result = kk_u___main___mean_1_uncalled(args[0]);
#>   return result;
#> }
#>
#> static inline Value kk_u___main___greet_1_uncalled(Value name) {
#>   (void)name;
#>   __builtin_trap();
#> }
#>
#> static Value kk_u___main___greet_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names) {
#>   Value bound[1];
#>   if (KK_UNLIKELY(names || n != 1)) {
#>     if (KK_UNLIKELY(kk_bind(&kk_u___main___greet_1_uncalled__code, kk_value_ref(callee), args, n, names, bound) == KK_NONE_ASIDE)) return KK_VALUE_ASIDE;
#>     args = bound;
#>   }
#>   Value result = kk_u___main___greet_1_uncalled(args[0]);
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
