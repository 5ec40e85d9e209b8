// The readline-compatible interface of libedit.
#include <stdio.h>
#include <editline/readline.h>
