import { expect, it } from 'vitest';
import { checkOcsp } from '../../../../src/core/x509/revocation/ocsp.ts';
import { decodeOcspResponse, ocspRequest } from '../../../../src/core/x509/revocation/ocsp-response.ts';
import { mintLeaf, mintRoot, NOW } from '../../../support/mint.ts';
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

it('is no answer where one is expected: a request says nothing of a certificate', async () => {
  const root = read(await mintRoot());
  const leaf = read(await mintLeaf(await mintRoot()));
  const request = await ocspRequest(leaf, root);
  expect(decodeOcspResponse(request)).toEqual({ ok: false, fault: 'unexpected-tag' });
  expect(await checkOcsp(request, leaf, root, NOW)).toEqual({ status: 'cannot tell', fault: 'malformed' });
});
