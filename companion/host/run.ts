import { Console } from 'node:console';
import { setTimeout } from 'node:timers/promises';
import { isLookingUp } from '../resolve/system.ts';
import { handlersFor, type HostSettings } from './handlers.ts';
import { serve } from './serve.ts';
import { keepHeapSmall } from './small-heap.ts';

/** For the last words to leave, once the browser has gone. */
const FAREWELL_MS = 500;

/** Serves the browser that started us, until it closes the pipe. */
export async function runHost(settings: HostSettings): Promise<never> {
  keepHeapSmall();
  // Whatever a library prints must not get between the messages.
  globalThis.console = new Console(process.stderr, process.stderr);
  await serve(process.stdin, process.stdout, handlersFor(settings));
  await Promise.race([
    new Promise<void>((resolve) => {
      process.stdout.end(resolve);
    }),
    setTimeout(FAREWELL_MS),
  ]);
  // An orderly end waits for the system's resolver, however long that hangs.
  if (isLookingUp()) process.kill(process.pid, 'SIGKILL');
  process.exit(0);
}
