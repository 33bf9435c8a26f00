// The C twin of virtual_calls.py: a function pointer in each object's class.
#include <stdio.h>
#include <stdlib.h>

typedef struct Shape Shape;
typedef struct Class {
  double (*area)(Shape *, double);
} Class;
struct Shape {
  const Class *class;
  double scale, ratio;
  long hits;
};

static double shape_area(Shape *s, double x) { return (void)s, (void)x, 0.0; }
static double square_area(Shape *s, double x) { return (void)s, x * x; }
static double rectangle_area(Shape *s, double x) { return x * x * s->ratio; }
static double triangle_area(Shape *s, double x) { return 0.5 * rectangle_area(s, x); }
static double circle_area(Shape *s, double x) { return (void)s, 3.141592653589793 * x * x; }

static double grow(Shape *s, double x) {
  s->hits++;
  return s->class->area(s, x) * s->scale;
}

static Shape *shape(const Class *class, double scale, double ratio) {
  Shape *s = malloc(sizeof *s);
  *s = (Shape){class, scale, ratio, 0};
  return s;
}

int main(int argc, char **argv) {
  long rounds = argc > 1 ? atol(argv[1]) : 600000;
  static const Class plain = {shape_area}, square = {square_area}, rectangle = {rectangle_area},
                     triangle = {triangle_area}, circle = {circle_area};
  Shape *shapes[] = {shape(&square, 1.0, 0),      shape(&rectangle, 2.0, 0.5), shape(&circle, 0.5, 0),
                     shape(&triangle, 1.5, 0.25), shape(&plain, 4.0, 0),       shape(&circle, 0.25, 0),
                     shape(&square, 3.0, 0)};
  double total = 0;
  int at = 0;
  for (long i = 0; i < rounds; i++) {
    total += grow(shapes[at], i % 10 + 0.5);
    if (++at == 7)
      at = 0;
  }
  printf("%.3f\n", total);
  for (int i = 0; i < 7; i++)
    printf("%ld\n", shapes[i]->hits);
  return 0;
}
