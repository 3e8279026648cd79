import { privateKeyPem } from '../../home/keys.ts';
import type { Minted } from './mint.ts';
import { openssl } from './openssl.ts';

/**
 * A message signed by the openssl program.
 * @param args further arguments of `openssl cms -sign`: `-nodetach` puts the content inside.
 * @param others certificates to send along.
 */
export function signCms(
  content: Uint8Array | string,
  signer: Minted,
  args: readonly string[] = ['-nodetach'],
  others: readonly Minted[] = [],
): Uint8Array {
  const files = {
    content,
    'signer.pem': signer.pem,
    'signer.key': privateKeyPem(signer.keys),
    'others.pem': others.map(({ pem }) => pem).join('\n'),
  };
  const chain = others.length > 0 ? ['-certfile', 'others.pem'] : [];
  const sign = ['cms', '-sign', '-binary', '-in', 'content', '-signer', 'signer.pem', '-inkey', 'signer.key'];
  return openssl([...sign, '-outform', 'DER', '-out', 'out', ...chain, ...args], files);
}
