# dump: c
# The body of a generator: its frame, the switch, what is loaded and stored.
def below(n: int):
    total = 0
    for i in range(n):
        total += i
        yield i, total


for pair in below(3):
    print(pair)

#> #include "kukri.h"
#>
#> struct kk_u___main___below_1_body__frame { KkGenerator generator; KkTuple *item; int64_t n; KkInt total; int64_t index_; };
#>
#> static Value kk_g___main___below KK_ROOT = KK_VALUE_ASIDE;
#> static KkTuple *kk_g___main___pair KK_ROOT = KK_REF_ASIDE;
#> static bool kk_begun___main__ = true;
#> static const KkOrigin kk_u___main___module_1__origin = {"generators.py", 0, NULL};
#> static const KkSite kk_u___main___module_1__sites[] = {  // origin, function, lines, columns, anchor
#>   {&kk_u___main___module_1__origin, "<module>", 10, 11, 0, 15, -1, -1},
#>   {&kk_u___main___module_1__origin, "<module>", 11, 11, 4, 15, -1, -1},
#> };
#> static const KkOrigin kk_u___main___below_1_body__origin = {"generators.py", 3, NULL};
#>
#> static inline KkNone kk_u___main___module_1(void);
#> static inline Value kk_u___main___below_1_uncalled(Value n);
#> static Value kk_u___main___below_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names);
#> static KkGenerator *kk_u___main___below_1_body__new(int64_t n);
#> static Value kk_u___main___below_1_body__step(KkGenerator *g);
#> static inline KkBool kk_u___main___below_1_body(void *self_);
#> static void kk_program(void);
#>
#> static const char *const kk_u___main___below_1_uncalled__parameters[] = {"n"};
#> static const KkCode kk_u___main___below_1_uncalled__code = {"below", "below", "__main__", NULL, kk_u___main___below_1_uncalled__parameters, 0, 1, 0, false, false, 0, NULL, 32};
#> static const char *const kk_u___main___below_1_body__parameters[] = {"n"};
#> static const KkCode kk_u___main___below_1_body__code = {"below", "below", "__main__", NULL, kk_u___main___below_1_body__parameters, 0, 1, 0, false, false, 0, NULL, 32};
#>
#> static const KkSite kk_u___main___below_1_body__sites[] = {  // origin, function, lines, columns, anchor
#>   {&kk_u___main___below_1_body__origin, "below", 0, 0, -1, -1, -1, -1},
#>   {&kk_u___main___below_1_body__origin, "below", 4, 4, 8, 22, -1, -1},
#>   {&kk_u___main___below_1_body__origin, "below", 2, 4, 4, 22, -1, -1},
#> };
#>
#> static const KkGeneratorKind kk_u___main___below_1_body__kind = {&kk_u___main___below_1_body__code, kk_u___main___below_1_body__step, &kk_u___main___below_1_body__sites[0], KK_generator, false, sizeof(struct kk_u___main___below_1_body__frame), NULL};
#>
#> static inline KkNone kk_u___main___module_1(void) {
#>   // 3: def below(n: int):
#>   Value t2_ = kk_value_from_ref(kk_function_new(kk_u___main___below_1_uncalled__v, &kk_u___main___below_1_uncalled__code, kk_value_ref(KK_VALUE_NONE), kk_value_ref(KK_VALUE_NONE), 0));
#>   kk_g___main___below = t2_;
#>   // 10: for pair in below(3):
#>   void *generator_ = kk_u___main___below_1_body__new(3);
#> loop_1:;
#>   KkBool t8_ = kk_u___main___below_1_body(generator_);
#>   if (KK_UNLIKELY(t8_ == KK_BOOL_ASIDE)) goto fail1;
#>   if (!t8_) goto exit_3;
#>   kk_g___main___pair = ((struct kk_u___main___below_1_body__frame *)generator_)->item;
#>   // 11: print(pair)
#>   if (KK_UNLIKELY(kk_print_values((Value[]){kk_value_from_ref(kk_g___main___pair)}, 1) == KK_NONE_ASIDE)) goto fail2;
#>   // 10: for pair in below(3):
#>   if (KK_UNLIKELY(kk_poll() == KK_NONE_ASIDE)) goto fail1;
#>   goto loop_1;
#> exit_3:;
#>   return 0;
#> fail1: kk_traceback(&kk_u___main___module_1__sites[0]); return KK_NONE_ASIDE;
#> fail2: kk_traceback(&kk_u___main___module_1__sites[1]); return KK_NONE_ASIDE;
#> }
#>
#> static inline Value kk_u___main___below_1_uncalled(Value n) {
#>   (void)n;
#>   __builtin_trap();
#> }
#>
#> static Value kk_u___main___below_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names) {
#>   Value bound[1];
#>   if (KK_UNLIKELY(names || n != 1)) {
#>     if (KK_UNLIKELY(kk_bind(&kk_u___main___below_1_uncalled__code, kk_value_ref(callee), args, n, names, bound) == KK_NONE_ASIDE)) return KK_VALUE_ASIDE;
#>     args = bound;
#>   }
#>   Value result = kk_u___main___below_1_uncalled(args[0]);
#>   return result;
#> }
#>
#> static KkGenerator *kk_u___main___below_1_body__new(int64_t n) {
#>   struct kk_u___main___below_1_body__frame *g_ = kk_generator_new(sizeof *g_, &kk_u___main___below_1_body__kind);
#>   g_->n = n;
#>   return &g_->generator;
#> }
#>
#> static Value kk_u___main___below_1_body__step(KkGenerator *g) {
#>   KkBool more = kk_u___main___below_1_body(g);
#>   return more == 1 ? kk_value_from_ref(((struct kk_u___main___below_1_body__frame *)g)->item) : KK_VALUE_ASIDE;
#> }
#>
#> static inline KkBool kk_u___main___below_1_body(void *self_) {
#>   struct kk_u___main___below_1_body__frame *g_ = self_;
#>   KkInt total = g_->total;
#>   int64_t i = 0;
#>   int64_t index_ = g_->index_;
#>   int64_t stop_ = 0;
#>   int64_t current_ = 0;
#>   int state_ = kk_generator_enter(&g_->generator);
#>   switch (state_) {
#>   case 0: break;
#>   case 1: goto resume1_;
#>   default: return kk_generator_refuse(&g_->generator, state_);
#>   }
#>   // 4: total = 0
#>   total = kk_value_from_small(0);
#>   // 5: for i in range(n):
#>   index_ = 0;
#>   stop_ = 3;
#> loop_1:;
#>   if (!(index_ < 3)) goto exit_3;
#>   int64_t t7_ = index_;
#>   current_ = t7_;
#>   index_ = t7_ + 1;
#>   i = current_;
#>   // 6: total += i
#>   total = kk_int_add(total, kk_value_from_small(i));
#>   // 7: yield i, total
#>   g_->item = kk_tuple_from_values((Value[]){kk_value_from_small(i), total}, 2);
#>   g_->generator.state = 1;
#>   goto yield_;
#> resume1_:;
#>   if (KK_UNLIKELY(kk_generator_received(&g_->generator) == KK_VALUE_ASIDE)) goto fail1;
#>   // 5: for i in range(n):
#>   if (KK_UNLIKELY(kk_poll() == KK_NONE_ASIDE)) goto fail2;
#>   goto loop_1;
#> exit_3:;
#>   return kk_generator_return(&g_->generator, KK_VALUE_NONE);
#> yield_:
#>   g_->total = total;
#>   g_->index_ = index_;
#>   return 1;
#> fail1: kk_traceback(&kk_u___main___below_1_body__sites[1]); return kk_generator_failed(&g_->generator);
#> fail2: kk_traceback(&kk_u___main___below_1_body__sites[2]); return kk_generator_failed(&g_->generator);
#> }
#>
#> static void kk_program(void) {
#>   kk_generator_ready();
#>   kk_u___main___module_1();
#> }
#>
#> int main(int argc, char **argv) {
#>   return kk_main(argc, argv, kk_program);
#> }
