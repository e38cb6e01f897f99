// The one entry point of libFuzzer that a program with a `main` of its own calls; it comes with the compiler, without a
// header.
#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*test)(const uint8_t *data, size_t size));
