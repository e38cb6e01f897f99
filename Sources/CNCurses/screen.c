#define _GNU_SOURCE
#include "CNCurses.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// Keys are read by way of a pad, because reading by way of a window would draw that window first.
static WINDOW *input;

// What puts all styles back, as the terminal's description has it.
static char plain[64];

// Takes `part` out of `text`, which gets shorter.
static void cn_cut(char *text, const char *part) {
  char *place = strstr(text, part);
  if (place == NULL) return;
  char *rest = place + strlen(part);
  memmove(place, rest, strlen(rest) + 1);
}

// Descriptions also choose the terminal's set of characters with every change of style, which can be half of what is
// sent for it. Here that set is chosen once (see cn_plain): nothing is ever drawn in the other one. ncurses has no
// setting for it, so the text of its capabilities, which it keeps in memory of its own, is shortened in place.
static void cn_shorten_styles(void) {
  char *sgr0 = tigetstr("sgr0"), *sgr = tigetstr("sgr");
  if (sgr0 == NULL || sgr0 == (char *)-1 || sgr == NULL || sgr == (char *)-1) return;
  static const char *const sets[][2] = {
      {"\033(B", "%?%p9%t\033(0%e\033(B%;"},
      {"\017", "%?%p9%t\016%e\017%;"},
  };
  for (size_t position = 0; position < sizeof sets / sizeof *sets; position++) {
    // Only where both are known, so that neither undoes what the other does.
    if (strstr(sgr0, sets[position][0]) == NULL || strstr(sgr, sets[position][1]) == NULL) continue;
    cn_cut(sgr0, sets[position][0]);
    cn_cut(sgr, sets[position][1]);
  }
}

void cn_plain(void) { cn_write(plain, (int)strlen(plain)); }

bool cn_open(void) {
  if (newterm(NULL, stdout, stdin) == NULL) return false;
  plain[cn_string("sgr0", plain, sizeof plain - 1)] = '\0';
  cn_plain();
  cn_shorten_styles();
  // An Escape alone is told from a key's sequence after this many milliseconds.
  set_escdelay(25);
  raw();
  noecho();
  nonl();
  // Drawing is not cut short when the next key is waiting: what is on the screen is always a whole frame.
  typeahead(-1);
  input = newpad(1, 1);
  if (input == NULL) {
    endwin();
    return false;
  }
  keypad(input, TRUE);
  nodelay(input, TRUE);
  return true;
}

int cn_read(void) { return wgetch(input); }

int cn_start_colors(void) {
  if (!has_colors() || start_color() == ERR) return 0;
  use_default_colors();
  return COLORS;
}

uint32_t cn_attributes(bool bold, bool dim, bool italic, bool underline, bool reverse) {
  return (bold ? A_BOLD : 0) | (dim ? A_DIM : 0) | (italic ? A_ITALIC : 0) | (underline ? A_UNDERLINE : 0) |
         (reverse ? A_REVERSE : 0);
}

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void cn_put(int row, int column, const uint32_t *scalars, int count, uint32_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int position = 0; position < count && position < CCHARW_MAX; position++) {
    text[position] = (wchar_t)scalars[position];
  }
  cchar_t cell;
  // The pair goes by pointer: the short parameter would wrap beyond 32767.
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvadd_wch(row, column, &cell);
}

void cn_show(int row, int column) {
  leaveok(stdscr, row < 0);
  if (row >= 0) move(row, column);
  curs_set(row < 0 ? 0 : 1);
  refresh();
}

void cn_write(const char *text, int length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, text, (size_t)length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    length -= (int)written;
  }
}

bool cn_has_string(const char *name) {
  const char *text = tigetstr(name);
  return text != NULL && text != (const char *)-1 && *text != '\0';
}

int cn_string(const char *name, char *buffer, int capacity) {
  if (!cn_has_string(name)) return 0;
  int length = 0;
  for (const char *next = tigetstr(name); *next != '\0' && length < capacity; next++) {
    if (next[0] == '$' && next[1] == '<') {
      next = strchr(next, '>');
      if (next == NULL) break;
    } else {
      buffer[length++] = *next;
    }
  }
  return length;
}

void cn_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    *rows = size.ws_row;
    *columns = size.ws_col;
  } else {
    *rows = LINES;
    *columns = COLS;
  }
}
