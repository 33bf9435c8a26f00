// async.c - the nodes of asynchronous code become those of plain code, marked.
//
//   async def, async for, async with      def, for, with; is_async
//   await x                               yield from x; is_await
//
// A coroutine is a generator that is run by `await` and by an event loop instead of by `for`. So scopes, inference and lowering
// treat both alike, and ask for the mark where Python's rules differ. The fields of the two kinds of node are the same, in the
// same order (nodes.def).
//
// Requires: program_load.   Provides: no AsyncFunctionDef, AsyncFor, AsyncWith, Await in any tree.

#include "sema/async.h"

static void visit(Node *node, void *context) {
  switch (node->kind) {
  case N_AsyncFunctionDef:
    node->kind = N_FunctionDef;
    node->FunctionDef.is_async = true;
    break;
  case N_AsyncFor:
    node->kind = N_For;
    node->For.is_async = true;
    break;
  case N_AsyncWith:
    node->kind = N_With;
    node->With.is_async = true;
    break;
  case N_Await:
    node->kind = N_YieldFrom;
    node->YieldFrom.is_await = true;
    break;
  default: break;
  }
  walk_kids(node, visit, context);
}

void async_mark(ModuleInfo *module) { walk_kids(module->ast, visit, NULL); }
