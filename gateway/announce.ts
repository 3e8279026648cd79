import { networkInterfaces } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ServiceOptions } from '@homebridge/ciao';

/**
 * What a gateway is found by. A name of a service has 15 characters at most (RFC 6335 section 5.1), which
 * `latchkey-gateway` has not.
 */
const GATEWAY = 'latchkey-gw';
/** For ACME clients that look for a server in their network (draft-tweedale-acme-discovery). */
const ACME = 'acme-server';

const MINUTE = 60_000;
/** From its end to the next try, and longer after each that did not last. */
const PAUSE = { first: MINUTE / 2, most: 60 * MINUTE };
/** The thread may work for half of this time, and is ended where it works for more. */
const WATCHED_EVERY = MINUTE / 4;
const MOST_WORK = 0.5;
/** MiB, so that no packets fill the memory of the gateway. */
const MEMORY = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 8 };
/** To say that it goes; milliseconds. */
const FAREWELL = 3000;

export interface Announced {
  /** What people read: "Home gateway nas". */
  readonly name: string;
  /** What the labels begin with under which its addresses are announced (`announcedHosts`). */
  readonly host: string;
  readonly port: number;
  /** SHA-256 of the root's key, hexadecimal: a hint which gateway it is, and no proof. */
  readonly spki: string;
}

/** Two labels, as the library takes a host that offers two services for two hosts of one name. */
export const announcedHosts = (host: string): [gateway: string, acme: string] => [host, `${host}-acme`];

const links = (): string[] =>
  Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.some(({ internal }) => !internal) ? [name] : [],
  );

/** An announcement that lasts until it is ended. */
export interface Announcement {
  end(): Promise<void>;
}

/**
 * Announces the gateway on every network of this computer, by multicast DNS (RFC 6762, RFC 6763). Where another has
 * its names, it takes others.
 *
 * A library answers what anyone on the network asks, in a thread of its own: a few packets can have it work for half a
 * minute, throw where no one hears it, or end what it takes for the whole program. All that ends so is the
 * announcement, which is then begun anew after a while.
 * @param onError told each time that it ended by itself, or could not begin.
 */
export function announceGateway({ name, host, port, spki }: Announced, onError: (error: Error) => void): Announcement {
  const [own, acme] = announcedHosts(host);
  const services: ServiceOptions[] = [
    { name, port, hostname: own, type: GATEWAY, txt: { spki, path: '/' } },
    { name, port, hostname: acme, type: ACME, txt: { path: '/acme/directory' } },
  ];
  let pause = PAUSE.first;
  let next: NodeJS.Timeout | undefined;
  let running: Running | null = null;
  const beginLater = (cause: unknown): void => {
    onError(
      new Error(`The gateway works, but is not announced on the network for ${pause / MINUTE} minutes`, { cause }),
    );
    next = setTimeout(begin, pause);
    next.unref();
    pause = Math.min(2 * pause, PAUSE.most);
  };
  const begin = (): void => {
    const since = Date.now();
    try {
      running = startThread({ links: links(), services });
    } catch (error) {
      // The system has no thread, or tells no networks, where too much is open.
      beginLater(error);
      return;
    }
    void running.ended.then((cause) => {
      running = null;
      if (cause === 'as-told') return;
      if (Date.now() - since > PAUSE.most) pause = PAUSE.first;
      beginLater(cause);
    });
  };
  begin();
  return {
    end: async () => {
      clearTimeout(next);
      await running?.end();
    },
  };
}

/** In the bundled file, the script that the other thread runs (scripts/build-gateway.ts). */
declare const LATCHKEY_GATEWAY_THREAD: string | undefined;

interface Running {
  /** Why it ended. */
  readonly ended: Promise<Error | 'as-told'>;
  end(): Promise<void>;
}

function startThread(workerData: { readonly links: readonly string[]; readonly services: ServiceOptions[] }): Running {
  const options = { workerData, execArgv: [], resourceLimits: MEMORY };
  const thread =
    typeof LATCHKEY_GATEWAY_THREAD === 'string'
      ? new Worker(LATCHKEY_GATEWAY_THREAD, { ...options, eval: true })
      : new Worker(new URL('./announcing-thread.mjs', import.meta.url), options);
  let isTold = false;
  let cause = new Error('It ended by itself');
  thread.on('error', (error) => (cause = error));
  let before = thread.performance.eventLoopUtilization();
  const watch = setInterval(() => {
    const { utilization } = thread.performance.eventLoopUtilization(before);
    before = thread.performance.eventLoopUtilization();
    if (utilization <= MOST_WORK) return;
    cause = new Error('Someone on the network kept it too busy');
    void thread.terminate();
  }, WATCHED_EVERY);
  watch.unref();
  const ended = new Promise<Error | 'as-told'>((resolve) => {
    thread.once('exit', () => {
      clearInterval(watch);
      resolve(isTold ? 'as-told' : cause);
    });
  });
  return {
    ended,
    end: async () => {
      isTold = true;
      thread.postMessage('end');
      const late = setTimeout(() => void thread.terminate(), FAREWELL);
      await ended;
      clearTimeout(late);
    },
  };
}
