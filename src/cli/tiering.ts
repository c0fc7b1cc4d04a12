import { setFlagsFromString } from 'node:v8';

/**
 * After so many bytes of bytecode a function is considered for V8's optimizing compiler, where by
 * default it is after 132 KiB.
 *
 * Every thread of a run compiles for itself, beside the threads that compute: of a whole `verify`
 * more than a quarter was spent compiling, mostly functions that were done before it paid. What is
 * run for long is compiled a fraction of a second later. Tried at 0.35, 0.5, 1 and 2 million.
 */
export const LATE_OPTIMIZING = '--interrupt-budget=500000';

/** Has this process, with all threads that it starts, optimize what is run for longer than usual. */
export function optimizeLate(): void {
  setFlagsFromString(LATE_OPTIMIZING);
}
