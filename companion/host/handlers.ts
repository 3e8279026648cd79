import { version } from '../../package.json';
import { makeAnchors } from '../anchors/anchors.ts';
import { browse } from '../browse/browse.ts';
import { makeMdns } from '../mdns/mdns.ts';
import { makeProbe } from '../probe/probe.ts';
import { PROTOCOL } from '../protocol/limits.ts';
import type { CompanionRequest, CompanionRequestName } from '../protocol/requests.ts';
import type { CompanionAnswers } from '../protocol/types.ts';
import { makeResolver } from '../resolve/resolve.ts';
import { thisAccount } from '../system/account.ts';

/** Answers one request, already checked against its schema. The signal says that nobody waits any more. */
export type Handler<N extends CompanionRequestName> = (
  request: CompanionRequest<N>,
  signal: AbortSignal,
) => Promise<CompanionAnswers[N]>;

export type Handlers = { readonly [N in CompanionRequestName]?: Handler<N> };

export interface HostSettings {
  /** A file in the form of /etc/hosts that knows names before anybody is asked; null: none. */
  readonly hosts: string | null;
}

/** Who answers what. */
export function handlersFor(settings: HostSettings): Handlers {
  const mdns = makeMdns();
  const resolve = makeResolver({ hostsFile: settings.hosts, mdns });
  const anchors = makeAnchors({ account: thisAccount() });
  return {
    hello: () => Promise.resolve({ protocol: PROTOCOL, version, platform: process.platform }),
    probe: makeProbe(resolve),
    resolve: ({ host }, signal) => resolve(host, signal),
    browse: ({ seconds }, signal) => browse(mdns, seconds, signal),
    'anchors/stores': (_request, signal) => anchors.stores(signal),
    'anchors/install': anchors.install,
    'anchors/remove': anchors.remove,
  };
}
