#define _GNU_SOURCE
#include "CNCurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// MARK: Noted signals

static const int noted[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE};
enum { noted_count = sizeof noted / sizeof noted[0] };
static struct sigaction before_noted[noted_count];
static volatile sig_atomic_t came[NSIG];
static volatile sig_atomic_t notified = -1;

int cn_event_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void cn_notify(int descriptor) {
  int saved = errno;
  uint64_t one = 1;
  // A full counter is readable already.
  ssize_t ignored = write(descriptor, &one, sizeof one);
  (void)ignored;
  errno = saved;
}

void cn_event_clear(int descriptor) {
  uint64_t count;
  ssize_t ignored = read(descriptor, &count, sizeof count);
  (void)ignored;
}

static void note(int signal) {
  came[signal] = 1;
  if (notified >= 0) cn_notify(notified);
}

void cn_signals_start(int descriptor) {
  notified = descriptor;
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int position = 0; position < noted_count; position++) {
    came[noted[position]] = 0;
    sigaction(noted[position], &action, &before_noted[position]);
    // What was ignored on purpose (nohup, a background job) stays ignored.
    bool ends = noted[position] == SIGHUP || noted[position] == SIGINT || noted[position] == SIGQUIT ||
                noted[position] == SIGPIPE;
    if (ends && before_noted[position].sa_handler == SIG_IGN) {
      sigaction(noted[position], &before_noted[position], NULL);
    }
  }
}

void cn_signals_stop(void) {
  for (int position = 0; position < noted_count; position++) {
    sigaction(noted[position], &before_noted[position], NULL);
  }
  notified = -1;
}

bool cn_signal_take(int signal) {
  bool result = came[signal] != 0;
  if (result) came[signal] = 0;
  return result;
}

void cn_stop_process(void) {
  struct sigaction ours;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  // The whole group and SIGTSTP, not SIGSTOP: a `make` that started the program must stop too, and where nobody could
  // continue it (an orphaned group) the kernel ignores this signal instead of stopping the program for good.
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  came[SIGTSTP] = 0;
  came[SIGCONT] = 0;
}

// MARK: Emergencies

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { crash_count = sizeof crashes / sizeof crashes[0] };
static struct sigaction before_crash[crash_count];
static struct termios modes;
static bool has_modes;
static char reset_text[256];
static volatile sig_atomic_t reset_length;
static volatile sig_atomic_t armed;
static int real_error = -1;
static int kept_error = -1;

// Async-signal-safe, as everything that a crash handler calls.
static void release_error(void) {
  if (real_error < 0) return;
  dup2(real_error, STDERR_FILENO);
  char buffer[4096];
  off_t offset = 0;
  for (ssize_t count; (count = pread(kept_error, buffer, sizeof buffer, offset)) > 0; offset += count) {
    ssize_t ignored = write(STDERR_FILENO, buffer, (size_t)count);
    (void)ignored;
  }
  close(real_error);
  close(kept_error);
  real_error = kept_error = -1;
}

static void leave_screen(void) {
  if (!armed) return;
  armed = 0;
  cn_write(reset_text, (int)reset_length);
  if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  release_error();
}

static void crashed(int signal) {
  leave_screen();
  for (int position = 0; position < crash_count; position++) {
    if (crashes[position] == signal) sigaction(signal, &before_crash[position], NULL);
  }
  // Blocked until this handler returns; then it ends the process, whose status tells the signal.
  raise(signal);
}

void cn_emergency_prepare(void) {
  has_modes = tcgetattr(STDIN_FILENO, &modes) == 0;
  if (!isatty(STDERR_FILENO)) return;
  kept_error = memfd_create("standard-error", MFD_CLOEXEC);
  if (kept_error < 0) return;
  real_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_error < 0) {
    close(kept_error);
    return;
  }
  dup2(kept_error, STDERR_FILENO);
}

void cn_emergency_arm(const char *reset, int length) {
  static bool registered;
  static char stack[64 * 1024];
  reset_length = length < (int)sizeof reset_text ? length : (int)sizeof reset_text;
  memcpy(reset_text, reset, (size_t)reset_length);
  // An overflown stack has no room for the handler.
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE) != 0) {
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
  }
  struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int position = 0; position < crash_count; position++) {
    sigaction(crashes[position], &action, &before_crash[position]);
  }
  armed = 1;
  if (!registered) registered = atexit(leave_screen) == 0;
}

void cn_emergency_disarm(void) {
  if (armed) {
    for (int position = 0; position < crash_count; position++) {
      sigaction(crashes[position], &before_crash[position], NULL);
    }
  }
  armed = 0;
  release_error();
}
