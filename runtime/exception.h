// exception.h - the classes of exceptions: construction, what each keeps beside its args.
//
// KkException.extra by class:
//
//                    0       1          2         3          4
//   NameError        name    visible                                a C pointer, see kk_raise_name_error
//   AttributeError   name    obj
//   ImportError      name    msg        path
//   StopIteration    value
//   SystemExit       code
//   OSError          errno   strerror   filename  filename2
//   UnicodeError*    encoding object    start     end        reason
//   SyntaxError      msg     filename   lineno    offset     text
//   JSONDecodeError  msg     doc        pos       lineno     colno
//   …ExceptionGroup  message exceptions
#ifndef KK_EXCEPTION_H
#define KK_EXCEPTION_H

#include "error.h"

enum {
  KK_EXTRA_NAME = 0,
  KK_EXTRA_OBJECT = 1,
  KK_EXTRA_VISIBLE = 1,
  KK_EXTRA_MSG = 1,
  KK_EXTRA_PATH = 2,
  KK_EXTRA_VALUE = 0,
  KK_EXTRA_CODE = 0,
  KK_EXTRA_ERRNO = 0,
  KK_EXTRA_STRERROR = 1,
  KK_EXTRA_FILENAME = 2,
  KK_EXTRA_FILENAME2 = 3,
  KK_EXTRA_ENCODING = 0,
  KK_EXTRA_UNICODE = 1,
  KK_EXTRA_START = 2,
  KK_EXTRA_END = 3,
  KK_EXTRA_REASON = 4,
  KK_EXTRA_SYNTAX_MSG = 0,
  KK_EXTRA_SYNTAX_FILE = 1,
  KK_EXTRA_LINENO = 2,
  KK_EXTRA_OFFSET = 3,
  KK_EXTRA_TEXT = 4,
  KK_EXTRA_JSON_LINE = 3,
  KK_EXTRA_JSON_COLUMN = 4,
};

// CLASS(*args): with the checks and the choice of subclass that the class's constructor makes. Aside: raised.
Value kk_exception_make(KkClass *class, KkTuple *args);
KkException *kk_exception_blank(const KkClass *class, KkTuple *args);   // BaseException.__new__: only args are set
KkNone kk_exception_refill(KkException *e);                             // sets extra from args, as __init__ does
KkNone kk_exception_keyword(KkException *e, Value name, Value value);   // CLASS(name=value)
void kk_exception_class_init(KkClass *class);
KkStr *kk_exception_str(KkException *e);   // str(e)
Value kk_suggestion(KkException *e);       // "Did you mean" for a NameError or AttributeError; None: none

#endif
