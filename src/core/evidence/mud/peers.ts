import type { MudFlow, MudPeer } from './types.ts';

/** Whom a device talks to, by what its maker says: each once, in the order of the file, cut off at `MOST`. */
export interface Talkers {
  readonly names: readonly string[];
  readonly networks: readonly string[];
  readonly controllers: readonly string[];
  readonly makers: readonly string[];
  readonly models: readonly string[];
  /** The kinds of all peers. `anyone`: an entry names none, so the maker limits nothing. Empty: to no one. */
  readonly kinds: readonly MudPeer['kind'][];
}

const MOST = 64;

/** Sums up whom a device talks to, whoever opens the connection. */
export function talkersOf(flows: readonly MudFlow[]): Talkers {
  const peers = flows.flatMap((flow) => flow.peers);
  const named = (kind: MudPeer['kind']): string[] =>
    distinct(peers.flatMap((peer) => (peer.kind === kind && 'name' in peer ? [peer.name] : []))).slice(0, MOST);
  return {
    names: named('name'),
    networks: named('network'),
    controllers: named('controller'),
    makers: named('maker'),
    models: named('model'),
    kinds: distinct(peers.map(({ kind }) => kind)),
  };
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
