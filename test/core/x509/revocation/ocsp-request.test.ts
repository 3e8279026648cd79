import { expect, it } from 'vitest';
import { ocspRequest } from '../../../../src/core/x509/revocation/ocsp-response.ts';
import { mintLeaf, mintRoot } from '../../../support/mint.ts';
import { openssl } from '../../../support/openssl.ts';
import { read } from '../../../support/read.ts';

it('asks byte for byte as openssl asks', async () => {
  const root = await mintRoot();
  const leaf = await mintLeaf(root);
  const byOpenssl = openssl(['ocsp', '-issuer', 'issuer', '-cert', 'leaf', '-no_nonce', '-reqout', 'out'], {
    issuer: root.pem,
    leaf: leaf.pem,
  });
  expect(await ocspRequest(read(leaf), read(root))).toEqual(byOpenssl);
});
