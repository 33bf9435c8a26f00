// kukri.h - the whole runtime, for generated code: the only header it includes.
#ifndef KUKRI_H
#define KUKRI_H

#include "value.h"
#include "object.h"
#include "thread.h"
#include "heap.h"
#include "error.h"
#include "class.h"
#include "int.h"
#include "str.h"
#include "str_builder.h"
#include "list.h"
#include "tuple.h"
#include "slice.h"
#include "dict.h"
#include "dict_view.h"
#include "set.h"
#include "range.h"
#include "iterator.h"
#include "container.h"
#include "bytes.h"
#include "operators.h"
#include "attribute.h"
#include "call.h"
#include "function.h"
#include "exception.h"
#include "io.h"
#include "start.h"

#endif
