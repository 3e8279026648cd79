import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 clean up often and in little room, as befits a program that waits most of the time: else it lets a busy minute
 * grow to 100 MB before it looks. Set from within, so that it holds however the companion was started, the one
 * executable included.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--optimize-for-size');
}
