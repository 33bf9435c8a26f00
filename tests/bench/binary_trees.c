// The C twin of binary_trees.py: malloc and free.
#include <stdio.h>
#include <stdlib.h>

typedef struct Tree {
  struct Tree *left, *right;
} Tree;

static Tree *grow(int depth) {
  Tree *tree = malloc(sizeof *tree);
  tree->left = depth ? grow(depth - 1) : NULL;
  tree->right = depth ? grow(depth - 1) : NULL;
  return tree;
}

static long count(const Tree *tree) { return tree->left ? 1 + count(tree->left) + count(tree->right) : 1; }

static void drop(Tree *tree) {
  if (tree->left) {
    drop(tree->left);
    drop(tree->right);
  }
  free(tree);
}

static long grow_and_count(int depth) {
  Tree *tree = grow(depth);
  long n = count(tree);
  drop(tree);
  return n;
}

int main(int argc, char **argv) {
  int most = argc > 1 ? atoi(argv[1]) : 12;
  printf("stretch %d %ld\n", most + 1, grow_and_count(most + 1));
  Tree *kept = grow(most);
  for (int depth = 4; depth <= most; depth += 2) {
    long rounds = 1L << (most - depth + 4), total = 0;
    for (long i = 0; i < rounds; i++)
      total += grow_and_count(depth);
    printf("%ld %d %ld\n", rounds, depth, total);
  }
  printf("kept %d %ld\n", most, count(kept));
  drop(kept);
  return 0;
}
