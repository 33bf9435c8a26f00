# dump: c
# `x` is set by every constructor: it is read without a test. `y` is not, on one way.
class Sure:
    def __init__(self, n):
        self.x = n * 0.5
        if n:
            self.y = 1.5


def use(items):
    return items[0].x + items[1].y


print(use([Sure(1), Sure(2), Sure(0)]))

#> #include "kukri.h"
#>
#> enum { KK_ID_Sure_0 = KK_BUILTIN_CLASSES + 0 };
#> struct kk_o_Sure_0 {
#>   KkHeader header;
#>   KkDict *attributes;
#>   double x;
#>   double y;
#> };
#>
#> static Value kk_g___main___class_2eSure_ KK_ROOT = KK_VALUE_ASIDE;
#> static Value kk_g___main___Sure_2e__init___ KK_ROOT = KK_VALUE_ASIDE;
#> static Value kk_g___main___Sure_ KK_ROOT = KK_VALUE_ASIDE;
#> static Value kk_g___main___use KK_ROOT = KK_VALUE_ASIDE;
#> static bool kk_begun___main__ = true;
#> static const KkOrigin kk_u___main___module_1__origin = {"sure.py", 0, NULL};
#> static const KkSite kk_u___main___module_1__sites[] = {  // origin, function, lines, columns, anchor
#>   {&kk_u___main___module_1__origin, "<module>", 3, 7, 0, 24, -1, -1},
#>   {&kk_u___main___module_1__origin, "<module>", 14, 14, 6, 38, -1, -1},
#>   {&kk_u___main___module_1__origin, "<module>", 14, 14, 0, 39, -1, -1},
#> };
#> static const KkOrigin kk_u___main___use_1__origin = {"sure.py", 10, NULL};
#>
#> static KkNone kk_u___main___module_1(void);
#> KK_INLINE double kk_u___main___use_1(KkList *items);
#> static inline Value kk_u___main___Sure___init___1_uncalled(Value self, Value n);
#> static Value kk_u___main___Sure___init___1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names);
#> static inline Value kk_u___main___use_1_uncalled(Value items);
#> static Value kk_u___main___use_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names);
#> static void kk_program(void);
#>
#> static struct { KkStr s; char text[2]; } kk_s1 = {KK_STR_HEADER(1, true, 1), "x"};
#> static struct { KkStr s; char text[2]; } kk_s2 = {KK_STR_HEADER(1, true, 1), "y"};
#> static struct { KkStr s; char text[5]; } kk_s3 = {KK_STR_HEADER(1, true, 4), "Sure"};
#> static struct { KkStr s; char text[9]; } kk_s4 = {KK_STR_HEADER(1, true, 8), "__main__"};
#> static struct { KkStr s; char text[9]; } kk_s5 = {KK_STR_HEADER(1, true, 8), "__init__"};
#> static const char *const kk_u___main___Sure___init___1_uncalled__parameters[] = {"self", "n"};
#> static const KkCode kk_u___main___Sure___init___1_uncalled__code = {"__init__", "Sure.__init__", "__main__", NULL, kk_u___main___Sure___init___1_uncalled__parameters, 0, 2, 0, false, false, 0, NULL, 0};
#> static const char *const kk_u___main___use_1_uncalled__parameters[] = {"items"};
#> static const KkCode kk_u___main___use_1_uncalled__code = {"use", "use", "__main__", NULL, kk_u___main___use_1_uncalled__parameters, 0, 1, 0, false, false, 0, NULL, 0};
#>
#> static const KkField kk_fields_Sure_0[] = {
#>   {&kk_s1.s, offsetof(struct kk_o_Sure_0, x), KK_FIELD_FLOAT},
#>   {&kk_s2.s, offsetof(struct kk_o_Sure_0, y), KK_FIELD_FLOAT},
#> };
#> static const KkSite kk_u___main___use_1__sites[] = {  // origin, function, lines, columns, anchor
#>   {&kk_u___main___use_1__origin, "use", 1, 1, 11, 19, 16, 19},
#>   {&kk_u___main___use_1__origin, "use", 1, 1, 24, 32, 29, 32},
#>   {&kk_u___main___use_1__origin, "use", 1, 1, 24, 34, -1, -1},
#> };
#>
#> static KkNone kk_u___main___module_1(void) {
#>   int64_t n = 0;
#>   KkNone result_ = 0;
#>   int64_t n_4_ = 0;
#>   KkNone result_5_ = 0;
#>   int64_t n_6_ = 0;
#>   KkNone result_7_ = 0;
#>   void *t30_ = NULL;
#>   void *t34_ = NULL;
#>   void *t38_ = NULL;
#>   // 3: class Sure:
#>   KkTuple *t0_ = kk_tuple_empty();
#>   KkTuple *bases_ = t0_;
#>   Value t6_ = kk_class_create(&kk_s3.s, &kk_s3.s, &kk_s4.s, t0_, NULL);
#>   if (KK_UNLIKELY(t6_ == KK_VALUE_ASIDE)) goto fail1;
#>   Value class_ = t6_;
#>   kk_g___main___class_2eSure_ = class_;
#>   kk_class_set_fields(class_, kk_fields_Sure_0, 2, sizeof(struct kk_o_Sure_0));
#>   kk_class_set_id(class_, KK_ID_Sure_0);
#>   // 4: def __init__(self, n):
#>   Value t11_ = kk_value_from_ref(kk_function_new(kk_u___main___Sure___init___1_uncalled__v, &kk_u___main___Sure___init___1_uncalled__code, kk_value_ref(KK_VALUE_NONE), kk_value_ref(KK_VALUE_NONE), 0));
#>   kk_g___main___Sure_2e__init___ = t11_;
#>   // 3: class Sure:
#>   if (kk_g___main___Sure_2e__init___ == KK_VALUE_ASIDE) goto on_2;
#>   if (KK_UNLIKELY(kk_class_add(class_, &kk_s5.s, kk_g___main___Sure_2e__init___) == KK_NONE_ASIDE)) goto fail1;
#> on_2:;
#>   if (KK_UNLIKELY(kk_class_finish(class_) == KK_NONE_ASIDE)) goto fail1;
#>   kk_g___main___Sure_ = class_;
#>   // 10: def use(items):
#>   Value t25_ = kk_value_from_ref(kk_function_new(kk_u___main___use_1_uncalled__v, &kk_u___main___use_1_uncalled__code, kk_value_ref(KK_VALUE_NONE), kk_value_ref(KK_VALUE_NONE), 0));
#>   kk_g___main___use = t25_;
#>   // 14: print(use([Sure(1), Sure(2), Sure(0)]))
#>   t30_ = kk_instance_make_sized(kk_g___main___Sure_, sizeof(struct kk_o_Sure_0));
#>   n = 1;
#>   // 5: self.x = n * 0.5
#>   ((struct kk_o_Sure_0 *)t30_)->x = ((double)1) * 0.5;
#>   // 6: if n:
#>   if (!(1 != 0)) goto after_4;
#>   // 7: self.y = 1.5
#>   ((struct kk_o_Sure_0 *)t30_)->y = 1.5;
#> after_4:;
#>   // 14: print(use([Sure(1), Sure(2), Sure(0)]))
#>   result_ = 0;
#>   t34_ = kk_instance_make_sized(kk_g___main___Sure_, sizeof(struct kk_o_Sure_0));
#>   n_4_ = 2;
#>   // 5: self.x = n * 0.5
#>   ((struct kk_o_Sure_0 *)t34_)->x = ((double)2) * 0.5;
#>   // 6: if n:
#>   if (!(2 != 0)) goto after_6;
#>   // 7: self.y = 1.5
#>   ((struct kk_o_Sure_0 *)t34_)->y = 1.5;
#> after_6:;
#>   // 14: print(use([Sure(1), Sure(2), Sure(0)]))
#>   result_5_ = 0;
#>   t38_ = kk_instance_make_sized(kk_g___main___Sure_, sizeof(struct kk_o_Sure_0));
#>   n_6_ = 0;
#>   // 5: self.x = n * 0.5
#>   ((struct kk_o_Sure_0 *)t38_)->x = ((double)0) * 0.5;
#>   // 6: if n:
#>   if (!(0 != 0)) goto after_8;
#>   // 7: self.y = 1.5
#>   ((struct kk_o_Sure_0 *)t38_)->y = 1.5;
#> after_8:;
#>   // 14: print(use([Sure(1), Sure(2), Sure(0)]))
#>   result_7_ = 0;
#>   KkList *t40_ = kk_list_from_values_as(KK_LIST_VALUE, (Value[]){kk_value_from_ref(t30_), kk_value_from_ref(t34_), kk_value_from_ref(t38_)}, 3);
#>   double t41_ = kk_u___main___use_1(t40_);
#>   if (KK_UNLIKELY(kk_float_is_aside(t41_)) && kk_pending()) goto fail2;
#>   if (KK_UNLIKELY(kk_print_values((Value[]){kk_value_from_float(t41_)}, 1) == KK_NONE_ASIDE)) goto fail3;
#>   return 0;
#> fail1: kk_traceback(&kk_u___main___module_1__sites[0]); return KK_NONE_ASIDE;
#> fail2: kk_traceback(&kk_u___main___module_1__sites[1]); return KK_NONE_ASIDE;
#> fail3: kk_traceback(&kk_u___main___module_1__sites[2]); return KK_NONE_ASIDE;
#> }
#>
#> KK_INLINE double kk_u___main___use_1(KkList *items) {
#>   // 11: return items[0].x + items[1].y
#>   Value t2_;
#>   if (KK_UNLIKELY(!kk_list_load_value(items, 0, &t2_))) goto fail1;
#>   void *t9_ = kk_value_ref(t2_);
#>   double t3_;
#>   t3_ = ((struct kk_o_Sure_0 *)t9_)->x;
#>   Value t6_;
#>   if (KK_UNLIKELY(!kk_list_load_value(items, 1, &t6_))) goto fail2;
#>   void *t10_ = kk_value_ref(t6_);
#>   double t7_;
#>   t7_ = ((struct kk_o_Sure_0 *)t10_)->y;
#>   if (KK_UNLIKELY(kk_float_is_aside(t7_)) && (t7_ = kk_field_other_float(t10_, &kk_s2.s), kk_float_is_aside(t7_)) && kk_pending()) goto fail3;
#>   return t3_ + t7_;
#> fail1: kk_traceback(&kk_u___main___use_1__sites[0]); return kk_float_aside();
#> fail2: kk_traceback(&kk_u___main___use_1__sites[1]); return kk_float_aside();
#> fail3: kk_traceback(&kk_u___main___use_1__sites[2]); return kk_float_aside();
#> }
#>
#> static inline Value kk_u___main___Sure___init___1_uncalled(Value self, Value n) {
#>   (void)self;
#>   (void)n;
#>   __builtin_trap();
#> }
#>
#> static Value kk_u___main___Sure___init___1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names) {
#>   Value bound[2];
#>   if (KK_UNLIKELY(names || n != 2)) {
#>     if (KK_UNLIKELY(kk_bind(&kk_u___main___Sure___init___1_uncalled__code, kk_value_ref(callee), args, n, names, bound) == KK_NONE_ASIDE)) return KK_VALUE_ASIDE;
#>     args = bound;
#>   }
#>   Value result = kk_u___main___Sure___init___1_uncalled(args[0], args[1]);
#>   return result;
#> }
#>
#> static inline Value kk_u___main___use_1_uncalled(Value items) {
#>   (void)items;
#>   __builtin_trap();
#> }
#>
#> static Value kk_u___main___use_1_uncalled__v(Value callee, const Value *args, size_t n, KkTuple *names) {
#>   Value bound[1];
#>   if (KK_UNLIKELY(names || n != 1)) {
#>     if (KK_UNLIKELY(kk_bind(&kk_u___main___use_1_uncalled__code, kk_value_ref(callee), args, n, names, bound) == KK_NONE_ASIDE)) return KK_VALUE_ASIDE;
#>     args = bound;
#>   }
#>   Value result = kk_u___main___use_1_uncalled(args[0]);
#>   return result;
#> }
#>
#> static void kk_program(void) {
#>   kk_classes_reserve(1);
#>   kk_u___main___module_1();
#> }
#>
#> int main(int argc, char **argv) {
#>   return kk_main(argc, argv, kk_program);
#> }
