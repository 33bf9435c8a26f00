// doctest_module.c - what doctest changes about tracebacks.
#include "kukri.h"

// Tracebacks show the lines of that text for the file of that name.
KkNone kk_doctest__show_text(KkStr *file, KkStr *text) {
  if (!kk_process.shown_texts)
    kk_process.shown_texts = kk_dict_new();
  return kk_dict_set(kk_process.shown_texts, kk_value_from_ref(file), kk_value_from_ref(text));
}

// The frame of CPython's doctest that runs an example: the outermost of its exceptions.
KkNone kk_doctest__add_frame(Value exception) {
  static const KkOrigin origin = {"/usr/lib/python3.11/doctest.py", 0, NULL};
  static const KkSite site = {&origin, "__run", 1351, 1351, -1, -1, -1, -1};
  kk_raise_object(kk_value_ref(exception));
  kk_traceback(&site);
  kk_take_pending();
  return 0;
}
