// libedit's own interface. Its variadic functions, which Swift cannot call, are wrapped here one use at a time.
#ifndef DOCKET_CEDITLINE_SHIM_H
#define DOCKET_CEDITLINE_SHIM_H

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <histedit.h>

typedef char *(*docket_prompt)(EditLine *);
typedef unsigned char (*docket_key)(EditLine *, int);
typedef int (*docket_read)(EditLine *, wchar_t *);

// An editor that reads standard input and draws on standard output, or on standard error when that is asked.
static inline EditLine *docket_editor(const char *program, int on_error) {
  return el_init(program, stdin, on_error ? stderr : stdout, stderr);
}

static inline void docket_set_owner(EditLine *editor, void *owner) {
  el_set(editor, EL_CLIENTDATA, owner);
}

static inline void *docket_owner(EditLine *editor) {
  void *owner = NULL;
  el_get(editor, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void docket_set_prompt(EditLine *editor, docket_prompt prompt) {
  el_set(editor, EL_PROMPT, prompt);
}

static inline void docket_use_emacs_keys(EditLine *editor) {
  el_set(editor, EL_EDITOR, "emacs");
  el_set(editor, EL_SIGNAL, 0);
}

static inline void docket_set_reader(EditLine *editor, docket_read reader) {
  el_wset(editor, EL_GETCFN, reader);
}

static inline void docket_add_key_function(EditLine *editor, const char *name, docket_key function) {
  el_set(editor, EL_ADDFN, name, name, function);
}

static inline void docket_bind(EditLine *editor, const char *key, const char *function) {
  el_set(editor, EL_BIND, key, function, NULL);
}

static inline void docket_prepare_terminal(EditLine *editor, int raw) {
  el_set(editor, EL_PREP_TERM, raw);
}

static inline void docket_refresh(EditLine *editor) { el_set(editor, EL_REFRESH); }

static inline History *docket_history(EditLine *editor, int size) {
  History *lines = history_init();
  HistEvent event;
  if (lines == NULL) return NULL;
  history(lines, &event, H_SETSIZE, size);
  history(lines, &event, H_SETUNIQUE, 1);
  el_set(editor, EL_HIST, history, lines);
  return lines;
}

static inline void docket_remember(History *lines, const char *text) {
  HistEvent event;
  history(lines, &event, H_ENTER, text);
}

// Catches a signal without restarting what it interrupts, so that a waiting read notices it.
static inline int docket_on_signal(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = handler;
  return sigaction(number, &action, NULL);
}

// Catches a fault of the program itself on the given stack, once.
static inline int docket_on_fault(int number, void (*handler)(int), void *stack, size_t size) {
  stack_t other;
  struct sigaction action;
  memset(&other, 0, sizeof other);
  other.ss_sp = stack;
  other.ss_size = size;
  sigaltstack(&other, NULL);
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK | SA_RESETHAND;
  return sigaction(number, &action, NULL);
}

static inline int docket_default_signal(int number) { return docket_on_signal(number, SIG_DFL); }

static inline int docket_ignore_signal(int number) { return docket_on_signal(number, SIG_IGN); }

#endif
