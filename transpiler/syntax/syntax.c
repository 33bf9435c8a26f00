// syntax.c - the front end's own pipeline, and the stack it runs on.

#include "syntax/syntax.h"

#include <pthread.h>

#include "syntax/convert.h"
#include "syntax/encoding.h"
#include "syntax/validate.h"

enum { STACK_SIZE = 64 << 20 };   // reserved, not used: only the pages touched count

typedef struct Job {
  Context *context;
  Source *source;
  bool is_tree_only;   // without the checks of the compiler
  Node *module;        // the result
} Job;

// `scratch` is a context whose arena holds what nobody needs once the tree is made.
static Node *parse(Context *context, Context *scratch, Source *source) {
  if (!source_decode(context, source))
    return NULL;
  Context lexer = *scratch;
  lexer.diagnostics = diagnostics_new(scratch->arena);
  TokenList *list = tokenize(&lexer, source);
  FragmentList fragments = {0};
  if (!validate_tokens(scratch, list, lexer.diagnostics, &fragments))
    return NULL;
  Document *document = mask(scratch, list, fragments);
  Cst *root = cst_parse(scratch, document);
  return root ? convert(context, scratch->arena, document, root) : NULL;
}

static void *run(void *argument) {
  Job *job = argument;
  Context scratch = *job->context;
  scratch.arena = arena_new();
  job->module = parse(job->context, &scratch, job->source);
  arena_free(scratch.arena);
  if (job->module && !job->is_tree_only && !validate_tree(job->context, job->source, job->module))
    job->module = NULL;
  return NULL;
}

static Node *run_on_own_stack(Job job) {
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, STACK_SIZE);
  if (pthread_create(&thread, &attributes, run, &job))
    run(&job);   // no thread to be had: then on ours
  else
    pthread_join(thread, NULL);
  pthread_attr_destroy(&attributes);
  return job.module;
}

Node *syntax_parse(Context *context, Source *source) {
  return run_on_own_stack((Job){.context = context, .source = source});
}

Node *syntax_parse_tree(Context *context, Source *source) {
  return run_on_own_stack((Job){.context = context, .source = source, .is_tree_only = true});
}
