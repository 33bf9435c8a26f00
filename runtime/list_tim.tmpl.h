// list_tim.tmpl.h - CPython's sort, once per type of key (included by list_sort.c, nowhere else).
//
// The algorithm is timsort as of 3.11 (described in CPython's Objects/listsort.txt), step by step: a program whose
// __lt__ prints, or is inconsistent, sees the same comparisons in the same order, and lists with NaNs end in the same
// order.
//
//   runs     the array is cut into ascending runs; a strictly descending one is reversed; one shorter than minrun is
//            filled up by binary insertion
//   powers   two neighbouring runs have a power, the depth of the node that would join them in a perfectly balanced tree;
//            a run with a lower power on its right makes the earlier ones merge first (powersort)
//   merge    the smaller run is copied aside; items are taken one at a time, or, once one side wins min_gallop times in a
//            row, by an exponential search for the stretch it wins
//
// The includer defines
//   KEY              type of a key                         TIM(name)  name of a function or type for it
//   LESS(a, b)       a < b: 1 or 0; -1: raised
// Keys may have values (key= functions): an array of the same length whose items move along.

typedef struct TIM(Run) {
  int64_t start, length;
  int power;   // of this run and the next
} TIM(Run);

typedef struct TIM(Sort) {
  KEY *keys;
  Value *values;     // NULL: none
  KEY *spare_keys;   // room for half of the array
  Value *spare_values;
  int64_t length;
  int64_t min_gallop;
  TIM(Run) runs[85];   // enough: powers grow along the stack and are below 64
  int run_count;
} TIM(Sort);

// A place in the keys and values, or in the spare ones.
typedef struct TIM(Place) {
  KEY *keys;
  Value *values;
} TIM(Place);

static TIM(Place) TIM(place)(TIM(Sort) * sort, int64_t i) {
  return (TIM(Place)){sort->keys + i, sort->values ? sort->values + i : NULL};
}
static TIM(Place) TIM(spare)(TIM(Sort) * sort) { return (TIM(Place)){sort->spare_keys, sort->spare_values}; }
static TIM(Place) TIM(at)(TIM(Place) place, int64_t i) {
  return (TIM(Place)){place.keys + i, place.values ? place.values + i : NULL};
}

// Moves n items; the ranges may overlap.
static void TIM(move)(TIM(Place) to, TIM(Place) from, int64_t n) {
  memmove(to.keys, from.keys, (size_t)n * sizeof(KEY));
  if (to.values)
    memmove(to.values, from.values, (size_t)n * sizeof(Value));
}
KK_INLINE void TIM(copy)(TIM(Place) to, int64_t i, TIM(Place) from, int64_t j) {
  to.keys[i] = from.keys[j];
  if (to.values)
    to.values[i] = from.values[j];
}

// ---- runs

static void TIM(reverse)(TIM(Place) place, int64_t n) {
  for (int64_t i = 0, j = n - 1; i < j; i++, j--) {
    KEY key = place.keys[i];
    place.keys[i] = place.keys[j];
    place.keys[j] = key;
    if (place.values) {
      Value value = place.values[i];
      place.values[i] = place.values[j];
      place.values[j] = value;
    }
  }
}

// The length of the run at `start`, made ascending; -1: raised.
static int64_t TIM(count_run)(TIM(Sort) * sort, int64_t start) {
  KEY *keys = sort->keys + start;
  int64_t limit = sort->length - start, n = 2;
  if (limit == 1)
    return 1;
  int is_descending = LESS(keys[1], keys[0]), less = is_descending;
  if (less < 0)
    return -1;
  for (; n < limit; n++) {
    less = LESS(keys[n], keys[n - 1]);
    if (less != is_descending)
      break;
  }
  if (less < 0)
    return -1;
  if (is_descending)
    TIM(reverse)(TIM(place)(sort, start), n);
  return n;
}

// Sorts n items of which the first `sorted` already are, each new one by a binary search. False: raised.
static bool TIM(insert)(TIM(Place) place, int64_t n, int64_t sorted) {
  for (int64_t i = sorted; i < n; i++) {
    KEY key = place.keys[i];
    int64_t low = 0, high = i;
    while (low < high) {
      int64_t middle = low + ((high - low) >> 1);
      int less = LESS(key, place.keys[middle]);
      if (less < 0)
        return false;
      if (less)
        high = middle;
      else
        low = middle + 1;
    }
    Value value = place.values ? place.values[i] : 0;
    TIM(move)(TIM(at)(place, low + 1), TIM(at)(place, low), i - low);
    place.keys[low] = key;
    if (place.values)
      place.values[low] = value;
  }
  return true;
}

// ---- galloping

// Where `key` belongs among n sorted keys, before its equals, searching outwards from `hint`; -1: raised.
static int64_t TIM(gallop_left)(KEY key, const KEY *keys, int64_t n, int64_t hint) {
  int64_t last = 0, offset = 1;
  int less = LESS(keys[hint], key);
  if (less < 0)
    return -1;
  bool is_right = less;
  int64_t limit = is_right ? n - hint : hint + 1;
  while (offset < limit) {   // 1, 3, 7, 15, …
    less = LESS(keys[is_right ? hint + offset : hint - offset], key);
    if (less < 0)
      return -1;
    if (less != is_right)
      break;
    last = offset;
    offset = (offset << 1) + 1;
  }
  if (offset > limit)
    offset = limit;
  int64_t low = is_right ? hint + last + 1 : hint - offset + 1, high = is_right ? hint + offset : hint - last;
  while (low < high) {
    int64_t middle = low + ((high - low) >> 1);
    less = LESS(keys[middle], key);
    if (less < 0)
      return -1;
    if (less)
      low = middle + 1;
    else
      high = middle;
  }
  return high;
}

// The same, after its equals.
static int64_t TIM(gallop_right)(KEY key, const KEY *keys, int64_t n, int64_t hint) {
  int64_t last = 0, offset = 1;
  int less = LESS(key, keys[hint]);
  if (less < 0)
    return -1;
  bool is_left = less;
  int64_t limit = is_left ? hint + 1 : n - hint;
  while (offset < limit) {
    less = LESS(key, keys[is_left ? hint - offset : hint + offset]);
    if (less < 0)
      return -1;
    if (less != is_left)
      break;
    last = offset;
    offset = (offset << 1) + 1;
  }
  if (offset > limit)
    offset = limit;
  int64_t low = is_left ? hint - offset + 1 : hint + last + 1, high = is_left ? hint - last : hint + offset;
  while (low < high) {
    int64_t middle = low + ((high - low) >> 1);
    less = LESS(key, keys[middle]);
    if (less < 0)
      return -1;
    if (less)
      high = middle;
    else
      low = middle + 1;
  }
  return high;
}

// ---- merging two runs, the left one copied aside
//
// to       where the next item goes: the hole between what is merged and what is left of b
// a, na    what is left of the left run, in the spare room
// b, nb    what is left of the right run, in place

enum { TIM(GOES_ON), TIM(DONE), TIM(FAILED) };

typedef struct TIM(Merge) {
  TIM(Place) to, a, b;
  int64_t na, nb;
} TIM(Merge);

KK_INLINE void TIM(low_take_a)(TIM(Merge) * m, int64_t n) {
  TIM(move)(m->to, m->a, n);
  m->to = TIM(at)(m->to, n);
  m->a = TIM(at)(m->a, n);
  m->na -= n;
}
KK_INLINE void TIM(low_take_b)(TIM(Merge) * m, int64_t n) {
  TIM(move)(m->to, m->b, n);
  m->to = TIM(at)(m->to, n);
  m->b = TIM(at)(m->b, n);
  m->nb -= n;
}
KK_INLINE void TIM(low_step_a)(TIM(Merge) * m) {
  TIM(copy)(m->to, 0, m->a, 0);
  m->to = TIM(at)(m->to, 1);
  m->a = TIM(at)(m->a, 1);
  m->na--;
}
KK_INLINE void TIM(low_step_b)(TIM(Merge) * m) {
  TIM(copy)(m->to, 0, m->b, 0);
  m->to = TIM(at)(m->to, 1);
  m->b = TIM(at)(m->b, 1);
  m->nb--;
}

// One at a time, until one side has won min_gallop times in a row.
static int TIM(low_single)(TIM(Merge) * m, int64_t min_gallop) {
  for (int64_t a_wins = 0, b_wins = 0;;) {
    int less = LESS(m->b.keys[0], m->a.keys[0]);
    if (less < 0)
      return TIM(FAILED);
    if (less) {
      TIM(low_step_b)(m);
      a_wins = 0;
      if (m->nb == 0)
        return TIM(DONE);
      if (++b_wins >= min_gallop)
        return TIM(GOES_ON);
    } else {
      TIM(low_step_a)(m);
      b_wins = 0;
      if (m->na == 1)
        return TIM(DONE);
      if (++a_wins >= min_gallop)
        return TIM(GOES_ON);
    }
  }
}

// By stretches, as long as one of them is long.
static int TIM(low_gallop)(TIM(Merge) * m, int64_t *min_gallop) {
  int64_t a_wins, b_wins;
  do {
    *min_gallop -= *min_gallop > 1;
    a_wins = TIM(gallop_right)(m->b.keys[0], m->a.keys, m->na, 0);
    if (a_wins < 0)
      return TIM(FAILED);
    TIM(low_take_a)(m, a_wins);
    if (m->na <= 1)   // 0 only if the comparison is inconsistent
      return TIM(DONE);
    TIM(low_step_b)(m);
    if (m->nb == 0)
      return TIM(DONE);
    b_wins = TIM(gallop_left)(m->a.keys[0], m->b.keys, m->nb, 0);
    if (b_wins < 0)
      return TIM(FAILED);
    TIM(low_take_b)(m, b_wins);
    if (m->nb == 0)
      return TIM(DONE);
    TIM(low_step_a)(m);
    if (m->na == 1)
      return TIM(DONE);
  } while (a_wins >= MIN_GALLOP || b_wins >= MIN_GALLOP);
  return TIM(GOES_ON);
}

// Merges na items at `start` with the nb that follow, na <= nb. False: raised; then all items are there, in some order.
static bool TIM(merge_low)(TIM(Sort) * sort, int64_t start, int64_t na, int64_t nb) {
  TIM(Merge) m = {TIM(place)(sort, start), TIM(spare)(sort), TIM(place)(sort, start + na), na, nb};
  int64_t min_gallop = sort->min_gallop;
  TIM(move)(m.a, m.to, na);
  TIM(low_step_b)(&m);
  int state = m.nb == 0 || m.na == 1 ? TIM(DONE) : TIM(GOES_ON);
  while (state == TIM(GOES_ON)) {
    state = TIM(low_single)(&m, min_gallop);
    if (state != TIM(GOES_ON))
      break;
    min_gallop++;
    state = TIM(low_gallop)(&m, &min_gallop);
    sort->min_gallop = min_gallop;
    if (state == TIM(GOES_ON))
      sort->min_gallop = ++min_gallop;   // a fine for leaving the fast mode
  }
  if (state == TIM(DONE) && m.na == 1 && m.nb > 0)   // the last of a is the largest: b goes before it
    TIM(low_take_b)(&m, m.nb);
  TIM(move)(m.to, m.a, m.na);
  return state == TIM(DONE);
}

// ---- merging two runs, the right one copied aside: the same from the other end
//
// to, a, b point to the last item of what they mean; b is in the spare room

KK_INLINE void TIM(high_take_a)(TIM(Merge) * m, int64_t n) {
  m->to = TIM(at)(m->to, -n);
  m->a = TIM(at)(m->a, -n);
  m->na -= n;
  TIM(move)(TIM(at)(m->to, 1), TIM(at)(m->a, 1), n);
}
KK_INLINE void TIM(high_take_b)(TIM(Merge) * m, int64_t n) {
  m->to = TIM(at)(m->to, -n);
  m->b = TIM(at)(m->b, -n);
  m->nb -= n;
  TIM(move)(TIM(at)(m->to, 1), TIM(at)(m->b, 1), n);
}
KK_INLINE void TIM(high_step_a)(TIM(Merge) * m) {
  TIM(copy)(m->to, 0, m->a, 0);
  m->to = TIM(at)(m->to, -1);
  m->a = TIM(at)(m->a, -1);
  m->na--;
}
KK_INLINE void TIM(high_step_b)(TIM(Merge) * m) {
  TIM(copy)(m->to, 0, m->b, 0);
  m->to = TIM(at)(m->to, -1);
  m->b = TIM(at)(m->b, -1);
  m->nb--;
}

static int TIM(high_single)(TIM(Merge) * m, int64_t min_gallop) {
  for (int64_t a_wins = 0, b_wins = 0;;) {
    int less = LESS(m->b.keys[0], m->a.keys[0]);
    if (less < 0)
      return TIM(FAILED);
    if (less) {
      TIM(high_step_a)(m);
      b_wins = 0;
      if (m->na == 0)
        return TIM(DONE);
      if (++a_wins >= min_gallop)
        return TIM(GOES_ON);
    } else {
      TIM(high_step_b)(m);
      a_wins = 0;
      if (m->nb == 1)
        return TIM(DONE);
      if (++b_wins >= min_gallop)
        return TIM(GOES_ON);
    }
  }
}

static int TIM(high_gallop)(TIM(Merge) * m, int64_t *min_gallop) {
  int64_t a_wins, b_wins;
  do {
    *min_gallop -= *min_gallop > 1;
    a_wins = TIM(gallop_right)(m->b.keys[0], m->a.keys - (m->na - 1), m->na, m->na - 1);
    if (a_wins < 0)
      return TIM(FAILED);
    a_wins = m->na - a_wins;
    TIM(high_take_a)(m, a_wins);
    if (m->na == 0)
      return TIM(DONE);
    TIM(high_step_b)(m);
    if (m->nb == 1)
      return TIM(DONE);
    b_wins = TIM(gallop_left)(m->a.keys[0], m->b.keys - (m->nb - 1), m->nb, m->nb - 1);
    if (b_wins < 0)
      return TIM(FAILED);
    b_wins = m->nb - b_wins;
    TIM(high_take_b)(m, b_wins);
    if (m->nb <= 1)   // 0 only if the comparison is inconsistent
      return TIM(DONE);
    TIM(high_step_a)(m);
    if (m->na == 0)
      return TIM(DONE);
  } while (a_wins >= MIN_GALLOP || b_wins >= MIN_GALLOP);
  return TIM(GOES_ON);
}

// The same for na >= nb.
static bool TIM(merge_high)(TIM(Sort) * sort, int64_t start, int64_t na, int64_t nb) {
  TIM(Place) right = TIM(place)(sort, start + na), spare = TIM(spare)(sort);
  TIM(Merge) m = {TIM(at)(right, nb - 1), TIM(at)(right, -1), TIM(at)(spare, nb - 1), na, nb};
  int64_t min_gallop = sort->min_gallop;
  TIM(move)(spare, right, nb);
  TIM(high_step_a)(&m);
  int state = m.na == 0 || m.nb == 1 ? TIM(DONE) : TIM(GOES_ON);
  while (state == TIM(GOES_ON)) {
    state = TIM(high_single)(&m, min_gallop);
    if (state != TIM(GOES_ON))
      break;
    min_gallop++;
    state = TIM(high_gallop)(&m, &min_gallop);
    sort->min_gallop = min_gallop;
    if (state == TIM(GOES_ON))
      sort->min_gallop = ++min_gallop;
  }
  if (state == TIM(DONE) && m.nb == 1 && m.na > 0)   // the first of b is the smallest: a goes after it
    TIM(high_take_a)(&m, m.na);
  TIM(move)(TIM(at)(m.to, 1 - m.nb), TIM(at)(m.b, 1 - m.nb), m.nb);
  return state == TIM(DONE);
}

// ---- the stack of runs

// Merges runs i and i + 1. False: raised.
static bool TIM(merge_at)(TIM(Sort) * sort, int i) {
  if (kk_poll())
    return false;
  TIM(Run) *runs = sort->runs;
  int64_t start = runs[i].start, na = runs[i].length, nb = runs[i + 1].length;
  runs[i].length = na + nb;
  if (i == sort->run_count - 3)
    runs[i + 1] = runs[i + 2];
  sort->run_count--;
  const KEY *keys = sort->keys + start;
  int64_t placed = TIM(gallop_right)(keys[na], keys, na, 0);   // what of a already is in place
  if (placed < 0)
    return false;
  start += placed;
  keys += placed;
  na -= placed;
  if (na == 0)
    return true;
  nb = TIM(gallop_left)(keys[na - 1], keys + na, nb, nb - 1);   // what of b is not
  if (nb <= 0)
    return nb == 0;
  return na <= nb ? TIM(merge_low)(sort, start, na, nb) : TIM(merge_high)(sort, start, na, nb);
}

// A run of n items was found: merges the earlier runs that lie deeper than its power.
static bool TIM(found_run)(TIM(Sort) * sort, int64_t start, int64_t n) {
  if (sort->run_count) {
    TIM(Run) *last = &sort->runs[sort->run_count - 1];
    int power = run_power(last->start, last->length, n, sort->length);
    while (sort->run_count > 1 && sort->runs[sort->run_count - 2].power > power)
      if (!TIM(merge_at)(sort, sort->run_count - 2))
        return false;
    sort->runs[sort->run_count - 1].power = power;
  }
  sort->runs[sort->run_count++] = (TIM(Run)){start, n, 0};
  return true;
}

static bool TIM(merge_rest)(TIM(Sort) * sort) {
  while (sort->run_count > 1) {
    int i = sort->run_count - 2;
    if (i > 0 && sort->runs[i - 1].length < sort->runs[i + 1].length)
      i--;
    if (!TIM(merge_at)(sort, i))
      return false;
  }
  return true;
}

// Sorts n keys, and their values if not NULL. False: raised.
static bool TIM(sort)(KEY *keys, Value *values, int64_t n) {
  if (n < 2)
    return true;
  TIM(Sort) sort = {.keys = keys, .values = values, .length = n, .min_gallop = MIN_GALLOP};
  int64_t minimum = minimum_run(n);
  if (n > minimum) {
    sort.spare_keys = kk_block_scanned((size_t)(n / 2 + 1) * sizeof(KEY));
    sort.spare_values = values ? kk_block_scanned((size_t)(n / 2 + 1) * sizeof(Value)) : NULL;
  }
  for (int64_t start = 0, length; start < n; start += length) {
    length = TIM(count_run)(&sort, start);
    if (length < 0)
      return false;
    if (length < minimum) {
      int64_t forced = n - start < minimum ? n - start : minimum;
      if (!TIM(insert)(TIM(place)(&sort, start), forced, length))
        return false;
      length = forced;
    }
    if (!TIM(found_run)(&sort, start, length))
      return false;
  }
  return TIM(merge_rest)(&sort);
}

#undef KEY
#undef TIM
#undef LESS
