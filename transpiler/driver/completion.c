// completion.c - completions for bash, zsh and fish, and the manual page, made from the tables of options.h.
//
// `make install` runs them through the installed compiler, so they say what it takes. Options that are for work on Kukri
// itself are left out.

#include "driver/completion.h"

#include <string.h>

#include "driver/options.h"

static bool is_shown(const OptionRow *row) { return strncmp(row->help, "for work on Kukri", 17) != 0; }

static bool takes(const CommandRow *command, const OptionRow *row) {
  return is_shown(row) && (row->commands & (int)command->command);
}

// "FILE.py" and the like stand for files, other choices for themselves.
static bool is_file(const char *choices) { return !strcmp(choices, "FILE") || !strcmp(choices, "FILE.py"); }
static bool is_folder_choice(const char *choices) { return !strcmp(choices, "DIR"); }

// The first line of a text, without the point at its end.
static int first_line(const char *text) {
  int length = (int)strcspn(text, "\n");
  return length && text[length - 1] == '.' ? length - 1 : length;
}

// A text inside '…' of a shell.
static void put_quoted(Buffer *out, const char *text, int length) {
  buffer_putc(out, '\'');
  for (int i = 0; i < length; i++)
    if (text[i] == '\'')
      buffer_put(out, "'\\''");
    else
      buffer_putc(out, text[i]);
  buffer_putc(out, '\'');
}

// ---- bash

static void put_bash_values(Buffer *out, const char *choices) {
  if (is_file(choices))
    buffer_put(out, "files");
  else if (is_folder_choice(choices))
    buffer_put(out, "folders");
  else
    buffer_printf(out, "words \"%s\"", choices);
}

static void put_bash_command(Buffer *out, const CommandRow *command) {
  buffer_printf(out, "    %s) options=\"", command->name);
  for (const OptionRow *row = option_rows; row->name; row++)
    if (takes(command, row))
      buffer_printf(out, "%s%s ", row->name, row->kind && row->name[1] == '-' && row->value ? "=" : "");
  buffer_put(out, "\"; ");
  if (!command->choices)
    buffer_put(out, "operands=none ;;\n");
  else if (!strcmp(command->choices, "FILE.py"))
    buffer_put(out, "operands=programs ;;\n");
  else if (is_file(command->choices))
    buffer_put(out, "operands=files ;;\n");
  else
    buffer_printf(out, "operands='words \"%s\"' ;;\n", command->choices);
}

static void put_bash(Buffer *out) {
  buffer_put(out, "# bash completion for kukri; made by `kukri completions bash`\n"
                  "_kukri() {\n"
                  "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} options operands\n"
                  "  words() { COMPREPLY+=($(compgen -W \"$1\" -- \"$word\")); }\n"
                  "  files() { COMPREPLY+=($(compgen -f -- \"$word\")); }\n"
                  "  folders() { COMPREPLY+=($(compgen -d -- \"$word\")); }\n"
                  "  programs() { COMPREPLY+=($(compgen -f -X '!*.py' -- \"$word\")); folders; }\n"
                  "  none() { :; }\n"
                  "  COMPREPLY=()\n"
                  "  if [[ $word == = ]]; then word=; fi\n"
                  "  if [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
                  "  case $before in\n");
  for (const OptionRow *row = option_rows; row->name; row++)
    if (is_shown(row) && row->value && row->choices) {
      buffer_printf(out, "    %s) ", row->name);
      put_bash_values(out, row->choices);
      buffer_put(out, "; return ;;\n");
    }
  buffer_put(out, "  esac\n  if [[ $COMP_CWORD == 1 ]]; then words \"");
  for (const CommandRow *command = command_rows; command->name; command++)
    buffer_printf(out, "%s ", command->name);
  buffer_put(out, "\"; programs; return; fi\n  case ${COMP_WORDS[1]} in\n");
  for (const CommandRow *command = command_rows; command->name; command++)
    put_bash_command(out, command);
  buffer_put(out, "    *) options=; operands=programs ;;\n"
                  "  esac\n"
                  "  if [[ $word == -* ]]; then words \"$options\"; else eval \"$operands\"; fi\n"
                  "  [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace\n"
                  "}\n"
                  "complete -o filenames -F _kukri kukri\n");
}

// ---- zsh

static void put_zsh_action(Buffer *out, const char *choices) {
  if (!choices)
    buffer_put(out, ": ");
  else if (!strcmp(choices, "FILE.py"))
    buffer_put(out, ":_files -g \"*.py\"");
  else if (is_file(choices))
    buffer_put(out, ":_files");
  else if (is_folder_choice(choices))
    buffer_put(out, ":_files -/");
  else
    buffer_printf(out, ":(%s)", choices);
}

// '--color=[help]:WHEN:(auto always never)'
static void put_zsh_option(Buffer *out, const OptionRow *row) {
  Buffer text = {0};
  bool is_long = row->name[1] == '-';
  buffer_printf(&text, "%s%s%s[", row->kind && row->choices && is_folder_choice(row->choices) ? "*" : "", row->name,
                row->value ? is_long ? "=" : "+" : "");
  for (const char *c = row->help; *c; c++)
    buffer_printf(&text, strchr("[]:\\", *c) ? "\\%c" : "%c", *c);
  buffer_putc(&text, ']');
  if (row->value) {
    buffer_printf(&text, ":%s", row->value);
    put_zsh_action(&text, row->choices);
  }
  buffer_put(out, " \\\n        ");
  put_quoted(out, text.text, (int)text.length);
  buffer_free(&text);
}

static void put_zsh(Buffer *out) {
  buffer_put(out, "#compdef kukri\n# zsh completion for kukri; made by `kukri completions zsh`\n_kukri() {\n"
                  "  local -a commands\n  commands=(\n");
  for (const CommandRow *command = command_rows; command->name; command++) {
    Buffer text = {0};
    buffer_printf(&text, "%s:%.*s", command->name, first_line(command->help), command->help);
    buffer_put(out, "    ");
    put_quoted(out, text.text, (int)text.length);
    buffer_putc(out, '\n');
    buffer_free(&text);
  }
  buffer_put(out, "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    _files -g '*.py'\n"
                  "    return\n  fi\n  case $words[2] in\n");
  for (const CommandRow *command = command_rows; command->name; command++) {
    buffer_printf(out, "    %s) shift words; (( CURRENT-- )); _arguments -S", command->name);
    for (const OptionRow *row = option_rows; row->name; row++)
      if (takes(command, row))
        put_zsh_option(out, row);
    if (command->choices) {
      buffer_put(out, " \\\n        '*: ");
      put_zsh_action(out, command->choices);
      buffer_put(out, "'");
    }
    buffer_put(out, " ;;\n");
  }
  buffer_put(out, "    *) _files -g '*.py' ;;\n  esac\n}\n_kukri \"$@\"\n");
}

// ---- fish

static void put_fish_values(Buffer *out, const char *choices) {
  if (!choices)
    buffer_put(out, " -x");
  else if (is_file(choices))
    buffer_put(out, " -r -F");
  else if (is_folder_choice(choices))
    buffer_put(out, " -x -a '(__fish_complete_directories)'");
  else
    buffer_printf(out, " -x -a '%s'", choices);
}

static void put_fish_option(Buffer *out, const OptionRow *row) {
  buffer_put(out, "complete -c kukri -n '__fish_seen_subcommand_from");
  for (const CommandRow *command = command_rows; command->name; command++)
    if (takes(command, row))
      buffer_printf(out, " %s", command->name);
  buffer_printf(out, "' %s %s", row->name[1] == '-' ? "-l" : "-s", row->name + (row->name[1] == '-' ? 2 : 1));
  if (row->value)
    put_fish_values(out, row->choices);
  buffer_put(out, " -d ");
  put_quoted(out, row->help, (int)strlen(row->help));
  buffer_putc(out, '\n');
}

static void put_fish(Buffer *out) {
  buffer_put(out, "# fish completion for kukri; made by `kukri completions fish`\ncomplete -c kukri -f\n"
                  "complete -c kukri -n __fish_use_subcommand -k -a '(__fish_complete_suffix .py)'\n");
  for (const CommandRow *command = command_rows; command->name; command++) {
    buffer_printf(out, "complete -c kukri -n __fish_use_subcommand -a %s -d ", command->name);
    put_quoted(out, command->help, first_line(command->help));
    buffer_printf(out, "\n");
    if (command->choices && !strcmp(command->choices, "FILE.py"))
      buffer_printf(out, "complete -c kukri -n '__fish_seen_subcommand_from %s' -k -a '(__fish_complete_suffix .py)'\n",
                    command->name);
    else if (command->choices && is_file(command->choices))
      buffer_printf(out, "complete -c kukri -n '__fish_seen_subcommand_from %s' -F\n", command->name);
    else if (command->choices)
      buffer_printf(out, "complete -c kukri -n '__fish_seen_subcommand_from %s' -a '%s'\n", command->name,
                    command->choices);
  }
  for (const OptionRow *row = option_rows; row->name; row++)
    if (is_shown(row))
      put_fish_option(out, row);
}

// ---- man

// A text of roff: hyphens and backslashes escaped, no point at the start of a line.
static void put_roff(Buffer *out, const char *text) {
  for (bool starts = true; *text; starts = *text++ == '\n') {
    if (starts && (*text == '.' || *text == '\''))
      buffer_put(out, "\\&");
    if (*text == '-')
      buffer_put(out, "\\-");
    else if (*text == '\\')
      buffer_put(out, "\\e");
    else
      buffer_putc(out, *text);
  }
}

static void put_man_commands(Buffer *out) {
  buffer_put(out, ".SH COMMANDS\n");
  for (const CommandRow *command = command_rows; command->name; command++) {
    buffer_printf(out, ".TP\n\\fBkukri %s\\fR [\\fIoptions\\fR] \\fI", command->name);
    put_roff(out, command->operands);
    buffer_put(out, "\\fR\n");
    put_roff(out, command->help);
    buffer_putc(out, '\n');
  }
}

static void put_man_options(Buffer *out) {
  buffer_put(out, ".SH OPTIONS\n");
  for (const OptionRow *row = option_rows; row->name; row++) {
    if (!is_shown(row))
      continue;
    buffer_put(out, ".TP\n\\fB");
    put_roff(out, row->name);
    buffer_printf(out, "\\fR%s\\fI%s\\fR\n", row->value ? row->name[1] == '-' ? "=" : " " : "",
                  row->value ? row->value : "");
    put_roff(out, row->help);
    if (row->key)
      buffer_printf(out, "\n(\\fB%s\\fR in pyproject.toml)", row->key);
    buffer_putc(out, '\n');
  }
}

static void put_man(Buffer *out) {
  buffer_put(out, ".TH KUKRI 1 \"\" \"kukri " KUKRI_VERSION "\"\n.SH NAME\nkukri \\- compile Python 3.11 programs to "
                  "executables\n.SH SYNOPSIS\n\\fBkukri\\fR \\fIcommand\\fR [\\fIoptions\\fR] \\fIFILE.py\\fR\n"
                  ".SH DESCRIPTION\nKukri compiles a Python program and the modules it imports to one native "
                  "executable, which does what\nCPython 3.11 does; what it cannot compile it refuses, at its place.\n");
  put_man_commands(out);
  put_man_options(out);
  buffer_put(out, ".SH FILES\n.TP\n\\fBpyproject.toml\\fR\nThe table [tool.kukri] of the nearest one, in the program's "
                  "folder or above it, gives defaults of options.\n.TP\n\\fB~/.cache/kukri\\fR\nWhat was compiled "
                  "before ($XDG_CACHE_HOME/kukri).\n");
  buffer_put(out,
             ".SH ENVIRONMENT\nCC, CFLAGS, LDFLAGS: the C compiler and its options. NO_COLOR. XDG_CACHE_HOME.\n"
             "KUKRI_CACHE_MB: the most that the cache may take, 512 if it is not set.\n.SH EXIT STATUS\n0 success, "
             "1 errors in the program, 2 wrong usage, 3 no working C compiler, 70 a mistake of Kukri's own.\n"
             "A program started by \\fBkukri run\\fR has its own.\n");
}

bool completion_print(const char *shell, Buffer *out) {
  static const struct {
    const char *name;
    void (*put)(Buffer *out);
  } shells[] = {{"bash", put_bash}, {"zsh", put_zsh}, {"fish", put_fish}, {"man", put_man}};
  for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
    if (!strcmp(shell, shells[i].name)) {
      shells[i].put(out);
      return true;
    }
  return false;
}
