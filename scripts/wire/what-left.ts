import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { NAMES } from './network.ts';

const run = promisify(execFile);

/** Where packets to a public address went, as far as the rules of `network.ts` counted them. */
export interface Left {
  readonly address: string;
  /** The name that had led there; null for an address that no name was asked for. */
  readonly name: string | null;
  /** `tcp`, or the protocol's number. */
  readonly protocol: string;
  /** Null where the protocol has none. */
  readonly port: number | null;
  readonly packets: number;
}

/**
 * What a browser asks its own maker for, with or without extensions: by these names alone it is told apart from what
 * Latchkey does.
 */
const MAKERS = ['mozilla.org', 'mozilla.com', 'mozilla.net', 'firefox.com', 'mozgcp.net', 'google.com', 'gvt1.com'];

export const isBrowsersOwn = ({ name }: Left): boolean =>
  name !== null && MAKERS.some((maker) => name === maker || name.endsWith(`.${maker}`));

interface Listed {
  readonly nftables: readonly {
    readonly set?: {
      readonly elem?: readonly {
        readonly elem: {
          readonly val: { readonly concat: readonly (string | number)[] };
          readonly counter: { readonly packets: number };
        };
      }[];
    };
  }[];
}

/** All that left until now. Only inside `inCountedNetwork`. @throws where the rules are not there */
export async function whatLeft(): Promise<readonly Left[]> {
  const { stdout } = await run('nft', ['-j', 'list', 'table', 'inet', 'latchkey']);
  const text = await readFile(process.env[NAMES] ?? '', 'utf8');
  const lines = text.split('\n').map((line) => line.split(' ') as [string, string?]);
  return (JSON.parse(stdout) as Listed).nftables.flatMap(({ set }) =>
    (set?.elem ?? []).map(({ elem: { val, counter } }) => {
      const [address = '', protocol = '', port = null] = val.concat;
      return {
        address: String(address),
        name: lines.find(([of]) => of === address)?.[1] ?? null,
        protocol: String(protocol),
        port: port === null ? null : Number(port),
        packets: counter.packets,
      };
    }),
  );
}

/** Of a block for documentation (RFC 5737). */
const SOMEWHERE = '192.0.2.254';
/** "Discard" (RFC 863). */
const PORT = 9;

/**
 * Sends a packet to a public address, and makes sure that it is counted before it is forgotten: a count of none means
 * something then.
 * @throws where it was not counted
 */
export async function proveThatItCounts(): Promise<void> {
  const socket = createSocket('udp4').on('error', () => undefined);
  await new Promise((resolve) => socket.send('latchkey', PORT, SOMEWHERE, resolve));
  socket.close();
  if (!(await whatLeft()).some(({ address, port }) => address === SOMEWHERE && port === PORT))
    throw new Error('A packet to a public address was not counted');
  for (const set of ['left4', 'left6', 'odd4', 'odd6']) await run('nft', ['flush', 'set', 'inet', 'latchkey', set]);
}

/** `203.0.113.1 tcp/443 (example.com), 3 packets` */
export const described = ({ address, name, protocol, port, packets }: Left): string =>
  `${address} ${protocol}${port === null ? '' : `/${String(port)}`}${name === null ? '' : ` (${name})`}, ` +
  `${packets === 1 ? 'a packet' : `${String(packets)} packets`}`;
