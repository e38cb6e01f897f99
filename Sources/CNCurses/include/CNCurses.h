// ncurses as Swift can use it: its macros and globals as functions, and the signal handlers of a terminal program.
// A C target and no bare module map, because signal handlers and what they share must be defined exactly once.
#pragma once

#if !__has_include(<curses.h>)
#error "ncurses is missing: install libncurses-dev (Debian, Ubuntu) or ncurses-devel (Fedora)"
#endif

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

// MARK: Screen

/// Opens the terminal on standard input and output: raw, no echo, keypad, reading without waiting. False where ncurses
/// does not know it.
bool cn_open(void);

/// Turns on colours over the terminal's own background; the number of colours, 0 for none.
int cn_start_colors(void);

static inline int cn_color_pairs(void) { return COLOR_PAIRS; }

/// ncurses' attribute bits.
uint32_t cn_attributes(bool bold, bool dim, bool italic, bool underline, bool reverse);

/// The columns that the C library gives a character, which are those ncurses reckons with; -1 where it cannot be shown.
int cn_width(uint32_t scalar);

/// Puts a base and its combining marks (at most five scalars together) on the screen to come.
void cn_put(int row, int column, const uint32_t *scalars, int count, uint32_t attributes, int pair);

/// Puts styles and the set of characters back, whatever they were.
void cn_plain(void);

/// Blanks the screen to come and has all of it sent.
static inline void cn_erase(void) {
  cn_plain();
  erase();
  clearok(curscr, TRUE);
}

/// Sends what changed; the cursor goes to the place, or is hidden where `row` is below 0.
void cn_show(int row, int column);

/// Writes text past ncurses; all of it, unless the terminal is gone. Safe in signal handlers.
void cn_write(const char *text, int length);

/// The next byte or key code, -1 where there is none now.
int cn_read(void);

/// A number of a function key: 1 for F1; 0 for other key codes.
static inline int cn_function_key(int code) { return code > KEY_F0 && code < KEY_F0 + 64 ? code - KEY_F0 : 0; }

/// Whether the terminal's description has the string capability.
bool cn_has_string(const char *name);

/// Copies a string capability without its padding; the length, 0 where there is none.
int cn_string(const char *name, char *buffer, int capacity);

/// The size the kernel knows, else ncurses' own.
void cn_size(int *rows, int *columns);

// MARK: Signals (signals.c)

/// A descriptor that `cn_notify` makes readable; -1 on failure.
int cn_event_open(void);
/// Makes the descriptor readable. Safe in signal handlers and any thread.
void cn_notify(int descriptor);
/// Makes the descriptor unreadable again.
void cn_event_clear(int descriptor);

/// Notes SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT and SIGPIPE from now on and notifies `descriptor`.
void cn_signals_start(int descriptor);
/// Gives the signals back.
void cn_signals_stop(void);
/// Whether the signal came since the last call.
bool cn_signal_take(int signal);
/// Stops the process group as the terminal driver would on Ctrl-Z; returns when continued.
void cn_stop_process(void);

/// Remembers the terminal's modes, and keeps what is written to standard error (where that is a terminal) for the time
/// the screen is left.
void cn_emergency_prepare(void);
/// From now on a crash or a call of `exit` writes `reset` and restores the modes first.
void cn_emergency_arm(const char *reset, int length);
/// The screen was left: standard error shows what was kept, and crashes are no more the screen's business.
void cn_emergency_disarm(void);
