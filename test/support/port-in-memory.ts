import { makeDispatcher, type RequestHandlers } from '../../companion/host/dispatcher.ts';

/**
 * `runtime.connectNative` in front of the companion's real dispatcher, in this process: messages arrive in later tasks,
 * and posting to a port that has ended throws, as browsers have it. For histories by the thousand, where a program each
 * would take minutes.
 */
export interface MemoryPort {
  /** What the extension holds. */
  readonly port: object;
  /** The companion ends, as if it was killed. */
  readonly die: () => void;
}

type Listener<T> = (value: T) => void;

/** @param handlers beside `hello`, which is answered as today's companion does. */
export function makeMemoryPort(handlers: object): MemoryPort {
  let hear: Listener<unknown>[] = [];
  let gone: Listener<object>[] = [];
  let ended = false;
  const hello = () => Promise.resolve({ protocol: 1, version: '9.9.9', platform: 'linux' });
  const dispatcher = makeDispatcher({ hello, ...handlers } as RequestHandlers, (reply) => {
    setTimeout(() => {
      for (const listener of hear) listener(structuredClone(reply));
    });
  });
  const port = {
    error: { message: 'Native host has exited.' },
    onMessage: { addListener: (listener: Listener<unknown>) => void hear.push(listener) },
    onDisconnect: { addListener: (listener: Listener<object>) => void gone.push(listener) },
    postMessage: (message: unknown) => {
      if (ended) throw new Error('Attempting to use a disconnected port object');
      setTimeout(() => !ended && dispatcher.dispatch(Buffer.from(JSON.stringify(message))));
    },
    disconnect: () => {
      ended = true;
      dispatcher.close();
      [hear, gone] = [[], []];
    },
  };
  const die = (): void => {
    if (ended) return;
    const listeners = gone;
    port.disconnect();
    for (const listener of listeners) listener(port);
  };
  return { port, die };
}
