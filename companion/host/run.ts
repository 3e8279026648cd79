import { Console } from 'node:console';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { version } from '../../package.json';
import { makeAnchors } from '../anchors/anchors.ts';
import { browseServices } from '../browse/browse.ts';
import { makeMdns } from '../mdns/mdns.ts';
import { onLinkPrefixes } from '../net/on-link.ts';
import { makeAskEvidence } from '../probe/ask-evidence.ts';
import { makeProbe } from '../probe/probe.ts';
import { PROTOCOL } from '../protocol/index.ts';
import { makeResolver } from '../resolve/resolve.ts';
import { isLookupPending } from '../resolve/sources.ts';
import { thisAccount } from '../system/account.ts';
import type { RequestHandlers } from './dispatcher.ts';
import { serveMessages } from './serve.ts';

/** Time for the last replies to leave once the browser has gone. */
const FAREWELL_MS = 500;

/** Serves the browser that started this process, until it closes the pipe. Ends the process. */
export async function runHost(settings: HostSettings): Promise<never> {
  keepHeapSmall();
  // Whatever a library prints must not get in between the messages.
  globalThis.console = new Console(process.stderr, process.stderr);
  await serveMessages(process.stdin, process.stdout, handlersFor(settings));
  await Promise.race([
    new Promise<void>((resolve) => {
      process.stdout.end(resolve);
    }),
    setTimeout(FAREWELL_MS),
  ]);
  // An orderly exit would wait for the system's resolver, however long that hangs.
  if (isLookupPending()) process.kill(process.pid, 'SIGKILL');
  process.exit(0);
}

/**
 * Has V8 collect garbage early, as befits a program that mostly waits: otherwise one busy minute lets the heap grow to
 * 100 MB. Set from within, so that it holds however the companion was started, also as the single executable.
 */
function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--optimize-for-size');
}

interface HostSettings {
  /** A file in the form of /etc/hosts whose names come before all others; null: none. */
  readonly hosts: string | null;
}

/** The handler of each request. */
function handlersFor(settings: HostSettings): RequestHandlers {
  const mdns = makeMdns();
  const resolve = makeResolver({ hostsFile: settings.hosts, mdns });
  const anchors = makeAnchors({ account: thisAccount() });
  return {
    hello: () => Promise.resolve({ protocol: PROTOCOL, version, platform: process.platform }),
    probe: makeProbe(resolve),
    evidence: makeAskEvidence(),
    resolve: ({ host }, signal) => resolve(host, signal),
    network: () => Promise.resolve({ onLink: onLinkPrefixes() }),
    browse: ({ seconds }, signal) => browseServices(mdns, seconds, signal),
    'anchors/stores': (_request, signal) => anchors.stores(signal),
    'anchors/install': anchors.install,
    'anchors/remove': anchors.remove,
    'anchors/root-stores': anchors.rootStores,
    'anchors/install-root': anchors.installRoot,
    'anchors/remove-root': anchors.removeRoot,
  };
}
