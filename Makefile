# Makefile - builds the compiler and the runtime archive, runs the tests.
#
# Everything made goes below $(B), laid out as an installation is:
#
#   $(B)/kukri                       the compiler (./kukri links to it when B is "build")
#   $(B)/lib/kukri/libkukri.a        the runtime, with libgc and libdouble-conversion merged in
#   $(B)/lib/kukri/libkukri-ext.a    the runtime of extension modules for CPython
#   $(B)/lib/kukri/libkukri-debug.a  the same with assertions and without optimisation
#   $(B)/lib/kukri/libkukri-asan.a   the same under the address and undefined-behaviour sanitizers
#   $(B)/lib/kukri/include/          links to the runtime's headers, the generated ones among them
#   $(B)/lib/kukri/stdlib            link to stdlib/
#   $(B)/gen/                        what the scripts tools/gen_NAME.py write
#   $(B)/obj/                        objects and their dependencies
#
# Sources are found by wildcard; a generator is a script called as `tools/gen_NAME.py FOLDER` that writes
# headers (*.h, *.inc), and C of the runtime (*.c), into that folder. Nothing is listed by hand.
#
#   make               compiler and runtime          make demo     samples under CPython and compiled
#   make test          all programs, modes sampled   make test-all the whole matrix
#   make test-asan     everything under sanitizers   make test-mutants  do the tests notice bugs?
#   make test-mutations  mutated programs against CPython
#   make test-cpython  CPython's own language tests, compiled
#   make costs         docs/COSTS.md
#   make bench         docs/bench/*.md                make bench-check  are the benchmarks as fast as they were?
#   make bless         rewrite the golden files
#   make lint          format, layers, globals       make format   have clang-format lay out all C
#   make clean         remove $(B)                make install / uninstall, with PREFIX and DESTDIR
#
# Variables: B (where to build), V=1 (show commands), CC, CXX, PYTHON, TESTFLAGS (given to the runner).

B       ?= build
PREFIX  ?= /usr/local
PYTHON  ?= /usr/bin/python3.11
override B := $(patsubst %/,%,$(B))
LIB     := $(B)/lib/kukri
GEN     := $(B)/gen

ifneq ($(shell uname -s -m),Linux x86_64)
$(error Kukri builds on Linux x86-64 with glibc only so far; this is $(shell uname -s -m))
endif
ifeq ($(shell getconf GNU_LIBC_VERSION 2>/dev/null),)
$(error Kukri builds on Linux x86-64 with glibc only so far; this system has another C library)
endif

# Two jobs unless the caller says otherwise.
ifeq ($(filter -j% --jobserver%,$(MAKEFLAGS)),)
MAKEFLAGS += -j2
endif
MAKEFLAGS += --no-builtin-rules
Q := $(if $(V),,@)

VERSION  := 0.1.0
WARNINGS := -Wall -Wextra -Werror
CSTD     := -std=gnu11 $(WARNINGS) -MMD -MP
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer

# ---------------------------------------------------------------- sources

TREE_SITTER := third_party/tree-sitter
TRANSPILER  := $(sort $(wildcard transpiler/*.c transpiler/*/*.c))
RUNTIME     := $(sort $(wildcard runtime/*.c runtime/*.cc stdlib/*.c))
GENERATORS  := $(sort $(wildcard tools/gen_*.py))
STAMPS      := $(GENERATORS:tools/%.py=$(GEN)/%.stamp)
HEADERS     := $(notdir $(wildcard runtime/*.h runtime/*.def))

TREE_SITTER_OBJECTS := $(addprefix $(B)/obj/tree-sitter/,lib.o parser.o scanner.o)
TRANSPILER_OBJECTS  := $(TRANSPILER:%=$(B)/obj/normal/%.o)
COMPILER_ASAN       := $(TRANSPILER:%=$(B)/obj/asan/%.o)

.PHONY: all demo test test-all test-asan test-mutants test-mutations test-cpython bench bench-check costs bless lint format install uninstall clean setup help compiler runtime
.DELETE_ON_ERROR:
.SECONDARY:

all: compiler runtime
compiler: $(B)/kukri $(LIB)/stdlib $(LIB)/notices $(LIB)/kukri-gdb.py
runtime: $(LIB)/version

# ---------------------------------------------------------------- set-up

# Packages and Tree-sitter; once per build folder, without network when nothing is missing.
SETUP := $(B)/setup.stamp
$(SETUP): tools/setup.sh $(wildcard tools/fetch-tree-sitter.sh)
	$(Q)mkdir -p $(B) && sh tools/setup.sh && touch $@

# The table at the top of this file.
help:
	@sed -n 's/^#   make/make/p' Makefile

setup:
	$(Q)mkdir -p $(B) && sh tools/setup.sh && touch $(SETUP)

$(addprefix $(TREE_SITTER)/,src/lib.c python/parser.c python/scanner.c): | $(SETUP)

# A generator writes to a folder of its own first, and only what differs replaces the old files, so that
# their dates, and what is compiled from them, stay. Its inputs are named in its comment "# inputs: PATTERN...".
$(GEN)/%.stamp: tools/%.py | $(SETUP)
	@echo "  GEN   $*"
	$(Q)rm -rf $(GEN)/.$* && mkdir -p $(GEN)/.$* && $(PYTHON) $< $(GEN)/.$*
	$(Q)for f in $(GEN)/.$*/*; do cmp -s $$f $(GEN)/$${f##*/} || mv $$f $(GEN)/; done; rm -rf $(GEN)/.$*; touch $@
$(foreach g,$(GENERATORS),$(eval $(g:tools/%.py=$(GEN)/%.stamp): $(wildcard $(shell sed -n 's/^. *inputs: //p' $(g)))))
$(GEN)/%.h $(GEN)/%.inc $(GEN)/%.c: $(STAMPS) ;

# Generated C belongs to the runtime; its names are known once the generators have run.
ifeq ($(filter clean setup help uninstall,$(MAKECMDGOALS)),)
include $(GEN)/sources.mk
$(GEN)/sources.mk: $(STAMPS) | $(SETUP)
	$(Q)mkdir -p $(GEN) && cd $(GEN) && echo "GENERATED := $$(echo *.c | sed 's/\*.c//')" > sources.mk
endif

# ---------------------------------------------------------------- the compiler

TRANSPILER_FLAGS := $(CSTD) -D_GNU_SOURCE -DKUKRI_VERSION='"$(VERSION)"' \
                    -Itranspiler -I$(GEN) -I$(TREE_SITTER)/include

$(B)/obj/normal/transpiler/%.c.o: transpiler/%.c Makefile | $(STAMPS) $(SETUP)
	@echo "  CC    $<"
	$(Q)mkdir -p $(@D) && $(CC) $(TRANSPILER_FLAGS) -O2 -g1 -c $< -o $@

$(B)/obj/asan/transpiler/%.c.o: transpiler/%.c Makefile | $(STAMPS) $(SETUP)
	@echo "  CC    $< (asan)"
	$(Q)mkdir -p $(@D) && $(CC) $(TRANSPILER_FLAGS) -O1 -g $(SANITIZE) -c $< -o $@

# -O1: a table of a million numbers and a switch of ten thousand lines gain nothing from more.
$(B)/obj/tree-sitter/parser.o $(B)/obj/tree-sitter/scanner.o: $(B)/obj/tree-sitter/%.o: $(TREE_SITTER)/python/%.c
	@echo "  CC    $<"
	$(Q)mkdir -p $(@D) && $(CC) -std=gnu11 -w -O1 -I$(TREE_SITTER)/python -c $< -o $@
$(B)/obj/tree-sitter/lib.o: $(TREE_SITTER)/src/lib.c
	@echo "  CC    $<"
	$(Q)mkdir -p $(@D) && $(CC) -std=gnu11 -w -O2 -D_GNU_SOURCE -I$(TREE_SITTER)/include -I$(TREE_SITTER)/src -c $< -o $@

# All layers as one archive, for the compiler and for unit tests: what main.c does not use is not linked.
$(B)/obj/%/transpiler.a:
	$(Q)rm -f $@ && ar rcsT $@ $^
$(B)/obj/normal/transpiler.a: $(filter-out %/main.c.o,$(TRANSPILER_OBJECTS)) $(TREE_SITTER_OBJECTS)
$(B)/obj/asan/transpiler.a: $(filter-out %/main.c.o,$(COMPILER_ASAN)) $(TREE_SITTER_OBJECTS)

$(B)/kukri: $(B)/obj/normal/transpiler/main.c.o $(B)/obj/normal/transpiler.a
	@echo "  LINK  $@"
	$(Q)$(CC) -o $@ $^ -lm $(if $(filter build,$(B)),&& ln -sf build/kukri kukri)

$(B)/kukri-asan: $(B)/obj/asan/transpiler/main.c.o $(B)/obj/asan/transpiler.a
	@echo "  LINK  $@"
	$(Q)$(CC) $(SANITIZE) -o $@ $^ -lm

# ---------------------------------------------------------------- the runtime

RUNTIME_FLAGS := -MMD -MP -D_GNU_SOURCE -Iruntime -I$(GEN) -ffunction-sections -fdata-sections
# Executables are linked at a fixed address: no relocations at start, and smaller code. Nothing unwinds C.
FLAGS_normal  := -O2 -fno-pie -fno-asynchronous-unwind-tables
# What runs at start, on errors or never is compiled for size: every executable has it.
SMALL := class error exception exception_attributes suggestion traceback typing_alias typing_module
$(SMALL:%=$(B)/obj/normal/runtime/%.c.o): SMALLER := -Os
FLAGS_debug   := -O0 -g -DKK_DEBUG
FLAGS_asan    := -O1 -g -DKK_DEBUG -DKK_ASAN $(SANITIZE)

SUFFIX_debug  := -debug
SUFFIX_asan   := -asan

# runtime_variant(NAME): the rules of one way to compile the runtime.
define runtime_variant
$(B)/obj/$(1)/runtime/%.c.o: runtime/%.c Makefile | $(STAMPS) $(SETUP)
	@echo "  CC    $$<$(SUFFIX_$(1):-%= [%])"
	$(Q)mkdir -p $$(@D) && $(CC) -std=gnu11 $(WARNINGS) $(RUNTIME_FLAGS) $(FLAGS_$(1)) $$(SMALLER) -c $$< -o $$@
$(B)/obj/$(1)/stdlib/%.c.o: stdlib/%.c Makefile | $(STAMPS) $(SETUP)
	@echo "  CC    $$<$(SUFFIX_$(1):-%= [%])"
	$(Q)mkdir -p $$(@D) && $(CC) -std=gnu11 $(WARNINGS) $(RUNTIME_FLAGS) $(FLAGS_$(1)) -c $$< -o $$@
$(B)/obj/$(1)/runtime/%.cc.o: runtime/%.cc Makefile | $(STAMPS) $(SETUP)
	@echo "  CXX   $$<$(SUFFIX_$(1):-%= [%])"
	$(Q)mkdir -p $$(@D) && $(CXX) $(WARNINGS) $(RUNTIME_FLAGS) $(filter-out -fsanitize%,$(FLAGS_$(1))) \
	  -fno-exceptions -fno-rtti -fno-threadsafe-statics -c $$< -o $$@
$(B)/obj/$(1)/gen/%.c.o: $(GEN)/%.c Makefile
	@echo "  CC    $$<$(SUFFIX_$(1):-%= [%])"
	$(Q)mkdir -p $$(@D) && $(CC) -std=gnu11 $(WARNINGS) $(RUNTIME_FLAGS) $(FLAGS_$(1)) -c $$< -o $$@
$(LIB)/libkukri$(SUFFIX_$(1)).a: $(RUNTIME:%=$(B)/obj/$(1)/%.o) $(GENERATED:%=$(B)/obj/$(1)/gen/%.o)
	@echo "  AR    $$@"
	$(Q)mkdir -p $$(@D) && sh tools/merge-archive.sh $$@ $$^
endef
$(eval $(call runtime_variant,normal))
$(eval $(call runtime_variant,debug))
$(eval $(call runtime_variant,asan))

# The runtime of extension modules: the same sources but for the start, and the boundary with CPython. libgc is not merged:
# a process has one, whichever modules bring it.
PYTHON_HEADERS ?= $(shell $(PYTHON) -c 'import sysconfig; print(sysconfig.get_path("include"))')
BOUNDARY       := $(sort $(wildcard runtime/python/*.c))
EXTENSION      := $(filter-out runtime/start.c,$(RUNTIME)) $(BOUNDARY)
FLAGS_ext      := -O2 -fPIC -fvisibility=hidden -DKK_EXTENSION -isystem $(PYTHON_HEADERS)

$(B)/obj/ext/%.c.o: %.c Makefile | $(STAMPS) $(SETUP)
	@echo "  CC    $< [ext]"
	$(Q)mkdir -p $(@D) && $(CC) -std=gnu11 $(WARNINGS) $(RUNTIME_FLAGS) $(FLAGS_ext) -c $< -o $@
$(B)/obj/ext/%.cc.o: %.cc Makefile | $(STAMPS) $(SETUP)
	@echo "  CXX   $< [ext]"
	$(Q)mkdir -p $(@D) && $(CXX) $(WARNINGS) $(RUNTIME_FLAGS) $(FLAGS_ext) -fno-exceptions -fno-rtti \
	  -fno-threadsafe-statics -c $< -o $@
$(B)/obj/ext/gen/%.c.o: $(GEN)/%.c Makefile
	@echo "  CC    $< [ext]"
	$(Q)mkdir -p $(@D) && $(CC) -std=gnu11 $(WARNINGS) $(RUNTIME_FLAGS) $(FLAGS_ext) -c $< -o $@
$(LIB)/libkukri-ext.a: $(EXTENSION:%=$(B)/obj/ext/%.o) $(GENERATED:%=$(B)/obj/ext/gen/%.o)
	@echo "  AR    $@"
	$(Q)mkdir -p $(@D) && sh tools/merge-archive.sh $@ $^

$(LIB)/include/%: runtime/%
	$(Q)mkdir -p $(@D) && ln -sf $(abspath $<) $@

INCLUDES := $(HEADERS:%=$(LIB)/include/%)

# The identity of runtime and library, part of every cache key: it changes when a file of theirs does.
LIBRARY_SOURCES := $(sort $(wildcard stdlib/*.py stdlib/*/*.py))
$(LIB)/version: $(LIB)/libkukri.a $(LIB)/libkukri-ext.a $(INCLUDES) $(STAMPS) $(LIBRARY_SOURCES)
	$(Q)for h in $(wildcard $(GEN)/*.h $(GEN)/*.inc); do ln -sf $$(realpath $$h) $(LIB)/include/; done
	$(Q)cat $(LIB)/libkukri.a $(LIB)/libkukri-ext.a $$(ls $(LIB)/include/* 2>/dev/null) $(LIBRARY_SOURCES) | sha256sum | cut -c1-32 > $@

$(LIB)/kukri-gdb.py:
	$(Q)mkdir -p $(LIB) && ln -sfn $(abspath runtime/kukri-gdb.py) $@

$(LIB)/notices:
	$(Q)mkdir -p $(LIB) && ln -sfn $(abspath runtime/notices) $@

$(LIB)/stdlib:
	$(Q)mkdir -p $(LIB) stdlib && ln -sfn $(abspath stdlib) $@

# ---------------------------------------------------------------- tests

RUN_TESTS := $(PYTHON) tests/runner/run.py --build=$(B)
DEBUG_RUNTIME := $(LIB)/libkukri-debug.a
ASAN_RUNTIME  := $(LIB)/libkukri-asan.a

test: all $(DEBUG_RUNTIME) $(ASAN_RUNTIME)
	$(Q)$(RUN_TESTS) $(TESTFLAGS)

test-all: all $(DEBUG_RUNTIME) $(ASAN_RUNTIME)
	$(Q)$(RUN_TESTS) --matrix $(TESTFLAGS)

test-asan: all $(ASAN_RUNTIME) $(B)/kukri-asan
	$(Q)$(RUN_TESTS) --modes=asan --matrix --kukri=$(B)/kukri-asan $(TESTFLAGS)

test-cpython: all
	$(Q)$(PYTHON) tests/cpython/language.py --build=$(B) $(TESTFLAGS)

test-mutations: all
	$(Q)$(PYTHON) tests/runner/mutations_of_programs.py --build=$(B) $(TESTFLAGS)

test-mutants: all
	$(Q)$(PYTHON) tests/runner/mutants.py --build=$(B) $(TESTFLAGS)

bench: all
	$(Q)$(PYTHON) tests/runner/bench.py --build=$(B) $(TESTFLAGS)
	$(Q)$(PYTHON) tests/runner/bench_untyped.py --build=$(B)

costs: all
	$(Q)$(PYTHON) tests/runner/costs.py --build=$(B)

bench-check: all
	$(Q)$(PYTHON) tests/runner/bench_check.py --build=$(B) $(TESTFLAGS)

bless: all
	$(Q)$(RUN_TESTS) --bless $(TESTFLAGS)

demo: all
	$(Q)$(PYTHON) tools/demo.py --build=$(B)

lint: all
	$(Q)$(PYTHON) tools/lint.py --build=$(B)

format:
	clang-format -i $(wildcard transpiler/*.c transpiler/*/*.[ch] runtime/*.[ch] runtime/python/*.[ch] runtime/*.cc stdlib/*.[ch] tests/*/*.c)

# ---------------------------------------------------------------- installation

INSTALLED := $(DESTDIR)$(PREFIX)/lib/kukri
SHARE     := $(DESTDIR)$(PREFIX)/share
COMPLETED := bash-completion/completions/kukri zsh/site-functions/_kukri fish/vendor_completions.d/kukri.fish man/man1/kukri.1

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(INSTALLED)/include $(dir $(COMPLETED:%=$(SHARE)/%))
	install -m 755 $(B)/kukri $(DESTDIR)$(PREFIX)/bin/kukri
	install -m 644 $(LIB)/libkukri.a $(LIB)/libkukri-ext.a $(LIB)/version $(LIB)/kukri-gdb.py LICENSE LICENSE-RUNTIME $(INSTALLED)
	install -m 644 $(LIB)/include/* $(INSTALLED)/include
	rm -rf $(INSTALLED)/stdlib $(INSTALLED)/notices
	cp -RL $(LIB)/stdlib $(LIB)/notices $(INSTALLED)/
	$(B)/kukri completions bash > $(SHARE)/bash-completion/completions/kukri
	$(B)/kukri completions zsh > $(SHARE)/zsh/site-functions/_kukri
	$(B)/kukri completions fish > $(SHARE)/fish/vendor_completions.d/kukri.fish
	$(B)/kukri completions man > $(SHARE)/man/man1/kukri.1

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/kukri $(INSTALLED) $(COMPLETED:%=$(SHARE)/%)

clean:
	rm -rf $(B) $(if $(filter build,$(B)),kukri)

-include $(shell find $(B)/obj -name '*.d' 2>/dev/null)
