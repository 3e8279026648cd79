import { PROTOCOL } from '../../../companion/protocol/limits.ts';

/** Where the device of the histories answers. */
export const ADDRESS = '192.168.1.20';

/** What a probe tells of whoever showed these certificates. */
export const shownBy = (chain: readonly Uint8Array[]) => ({
  address: ADDRESS,
  ms: 1,
  outcome: 'shown',
  chain: chain.map((der) => Buffer.from(der).toString('base64')),
  tls: 'TLSv1.3',
  cipher: null,
  alpn: null,
  ocsp: null,
  completed: true,
});

/** A companion that greets, and answers when the history says so. @param asked told how to answer each question. */
export function connectNative(asked: (answer: (value: object | null) => void) => void): object {
  let hear = (_message: object): void => undefined;
  return {
    onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
    onDisconnect: { addListener: () => undefined },
    disconnect: () => undefined,
    postMessage: ({ id, name }: { id?: number; name?: string }) => {
      const value = { protocol: PROTOCOL, version: '0', platform: 'linux' };
      if (name === 'hello') return void queueMicrotask(() => hear({ id, ok: true, value }));
      if (name !== undefined)
        asked((answer) => hear(answer ? { id, ok: true, value: answer } : { id, ok: false, fault: 'internal' }));
    },
  };
}
