import { beforeAll, describe, expect, it } from 'vitest';
import { readOffer } from '../../../src/core/gateways/offer.ts';
import { validatePath } from '../../../src/core/x509/path/validate-path.ts';
import { DAY, mint, mintLeaf, mintRoot, NOW, type Minted } from '../../support/mint.ts';
import { openssl } from '../../support/openssl.ts';
import { mintRollover, pems, type Rollover } from '../../support/mint-rollover.ts';

const offer = (...minted: readonly Minted[]) => readOffer(pems(...minted), NOW, 2 * 1024 * 1024);

describe('when a gateway is changing its key', () => {
  let rollover: Rollover;
  beforeAll(async () => {
    rollover = await mintRollover();
  });

  it('the new root is offered, whatever the order', async () => {
    const { oldWithOld, oldWithNew, newWithOld, newWithNew } = rollover;
    for (const order of [
      [oldWithOld, oldWithNew, newWithOld, newWithNew],
      [newWithNew, newWithOld, oldWithNew, oldWithOld],
    ]) {
      expect(await offer(...order)).toMatchObject({
        ok: true,
        offer: { root: newWithNew.der, intermediates: [oldWithNew.der], ignored: 0 },
      });
    }
  });

  it('what the old key signed is still good under the new root', async () => {
    const { oldWithOld, oldWithNew, newWithOld, newWithNew } = rollover;
    const found = await offer(oldWithOld, oldWithNew, newWithOld, newWithNew);
    if (!found.ok) throw new Error(found.problem);
    const leaf = await mintLeaf(oldWithOld);
    expect(
      await validatePath({
        leaf: leaf.der,
        intermediates: found.offer.intermediates,
        anchors: [found.offer.root],
        time: NOW,
        name: { kind: 'dns', value: 'printer.local' },
      }),
    ).toMatchObject({ ok: true });
  });

  it('it is found in the form that EST sends: PKCS #7 by openssl, in base64', async () => {
    const der = openssl(['crl2pkcs7', '-nocrl', '-certfile', 'all.pem', '-outform', 'DER', '-out', 'out'], {
      'all.pem': pems(...(Object.values(rollover) as Minted[])),
    });
    const est = new TextEncoder().encode(Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n'));
    expect(await readOffer(est, NOW, 100_000)).toMatchObject({ ok: true, offer: { root: rollover.newWithNew.der } });
  });

  it('and only one key has signed for the other, there are two roots', async () => {
    const { oldWithOld, oldWithNew, newWithOld, newWithNew } = rollover;
    expect(await offer(oldWithOld, newWithOld, newWithNew)).toEqual({ ok: false, problem: 'two-roots' });
    expect(await offer(oldWithOld, oldWithNew, newWithNew)).toEqual({ ok: false, problem: 'two-roots' });
  });

  it('a certificate in the old root’s name that another key signed is no part of it', async () => {
    const { oldWithOld, oldWithNew, newWithNew } = rollover;
    const stranger = await mintRoot({ subject: oldWithOld.subject });
    const forged = await mint({
      issuer: stranger,
      issuerName: oldWithOld.subject,
      subject: newWithNew.subject,
      keys: newWithNew.keys,
      ca: true,
    });
    expect(await offer(oldWithOld, oldWithNew, forged, newWithNew)).toEqual({ ok: false, problem: 'two-roots' });
  });

  it('a device’s certificate does not make its key a root', async () => {
    const { oldWithOld, oldWithNew, newWithNew } = rollover;
    const device = await mintLeaf(oldWithOld, { keys: newWithNew.keys });
    expect(await offer(oldWithOld, oldWithNew, device, newWithNew)).toEqual({ ok: false, problem: 'two-roots' });
  });
});

describe('when a root was made anew with its key', () => {
  it('the newest that is in force is offered', async () => {
    const first = await mintRoot({ notBefore: NOW - 300 * DAY });
    const second = await mintRoot({ keys: first.keys, notBefore: NOW - 2 * DAY, notAfter: NOW + 300 * DAY });
    const future = await mintRoot({ keys: first.keys, notBefore: NOW + DAY, notAfter: NOW + 600 * DAY });
    expect(await offer(first, future, second)).toMatchObject({
      ok: true,
      offer: { root: second.der, ignored: 0, intermediates: [] },
    });
  });
});

describe('when there are several roots', () => {
  it('and one of them is fit, it is offered and the others are left aside', async () => {
    const [expired, good] = [await mintRoot({ subject: 'CN=Old', notAfter: NOW - DAY }), await mintRoot()];
    expect(await offer(expired, good)).toMatchObject({ ok: true, offer: { root: good.der, ignored: 1 } });
  });
  it('and none is fit, the fault of the first is named', async () => {
    expect(
      await offer(await mintRoot({ subject: 'CN=Old', notAfter: NOW - DAY }), await mintRoot({ notBefore: NOW + DAY })),
    ).toEqual({ ok: false, problem: 'expired' });
  });
});
