/*
 * What the program says when the machine allows it no thread, or no memory, to begin with: the runtime then ends before a line of C# runs,
 * with 255 and without a word. Linked into the native executable on Linux; the message is that of TES0028.
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <unistd.h>

/* No exit code of ours: that of a runtime that could not begin. */
#define RUNTIME_REFUSED 255
#define MACHINE 3

__attribute__((unused)) static const char message[] =
    "tes : erreur TES0028 : la machine refuse un fil d'exécution ou de la mémoire de plus\n"
    "aide : essayez -j 1, fermez d'autres programmes, ou relevez la limite de processus\n";

__attribute__((unused)) static void at_exit(int status, void *unused)
{
    (void)unused;
    if ((status & 0xff) != RUNTIME_REFUSED)
        return;
    if (write(STDERR_FILENO, message, sizeof message - 1) < 0)
        _exit(MACHINE);
    _exit(MACHINE);
}

/* Only the C library of GNU says with which code the program ends. */
#ifdef __GLIBC__
__attribute__((constructor)) static void begin(void)
{
    on_exit(at_exit, NULL);
}
#endif
