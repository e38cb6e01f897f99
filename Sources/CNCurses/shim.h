#pragma once

#if !__has_include(<curses.h>)
#error "ncurses is missing: install libncurses-dev (Debian, Ubuntu) or ncurses-devel (Fedora)"
#endif

#define NCURSES_WIDECHAR 1
#include <curses.h>
