// io_module.c - the module io: the classes of files by their names. Files are in io_*.c and file*.c.
#include "kukri.h"

Value kk_io__file_class(KkStr *name, Value methods) {
  (void)methods;
  static const struct {
    const char *name;
    Value (*class)(void);
  } classes[] = {{"TextIOWrapper", kk_TextIOWrapper_class},
                 {"StringIO", kk_StringIO_class},
                 {"BytesIO", kk_BytesIO_class},
                 {"BufferedReader", kk_BufferedReader_class},
                 {"BufferedWriter", kk_BufferedWriter_class},
                 {"BufferedRandom", kk_BufferedRandom_class},
                 {"FileIO", kk_FileIO_class}};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (kk_str_equal(name, kk_str_from_ascii(classes[i].name)))
      return classes[i].class();
  return KK_VALUE_NONE;
}
