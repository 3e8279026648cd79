import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOffer } from '../../../src/core/gateways/offer.ts';
import { validatePath } from '../../../src/core/x509/path/validate-path.ts';
import { profileRemarks } from '../../../src/core/gateways/profile-remarks.ts';
import { fromBase64 } from '../../../src/core/encoding/bytes.ts';
import { readPem } from '../../../src/core/encoding/pem.ts';

const file = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../../shared/reports/${path}`, import.meta.url)));
const NOW = Date.UTC(2026, 10, 28);
const offered = (path: string) => readOffer(file(path), NOW, 1e6);
const der = (path: string): Uint8Array =>
  readPem(new TextDecoder().decode(file(path)))[0]?.bytes ?? fromBase64('') ?? new Uint8Array();

async function confirmed(folder: string, root = 'root.pem', leaf = 'leaf.pem'): Promise<string> {
  const result = await validatePath({
    leaf: der(`${folder}/${leaf}`),
    intermediates: [],
    anchors: [der(`${folder}/${root}`)],
    time: NOW,
    usages: ['1.3.6.1.5.5.7.3.1'],
  });
  return result.ok ? 'confirmed' : result.rule;
}

describe('what people in the field ran into', () => {
  it.each([
    ['nc-leading-dot', 'lan'],
    ['nc-empty-email', 'lan'],
  ])('%s: can be paired for .%s, and what is below is confirmed', async (folder, name) => {
    const result = await offered(`${folder}/root.pem`);
    expect(result).toMatchObject({ ok: true, offer: { scope: { names: [name] } } });
    expect(await confirmed(folder)).toBe('confirmed');
  });

  it('nc-leading-dot: the other root can be paired for .local and private addresses', async () => {
    expect(await offered('nc-leading-dot/root-local-and-rfc1918.pem')).toMatchObject({
      ok: true,
      offer: { scope: { names: ['local'], addresses: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] } },
    });
  });

  it.each(['ber-p7b/cacerts-bc.p7b', 'ber-p7b/cacerts-bc.b64'])('%s: is read', async (path) => {
    const result = await offered(path);
    expect(result.ok && result.offer.root).toEqual(der('ber-p7b/root.pem'));
  });

  it('p12-without-key: is opened, as its password is empty', async () => {
    expect(await offered('p12-without-key/truststore.p12')).toMatchObject({ ok: true });
  });

  it('sha1-root: is offered with advice, and its leaf confirmed', async () => {
    expect(await offered('sha1-root/root.pem')).toMatchObject({ ok: true });
    expect(profileRemarks(der('sha1-root/root.pem'))).toContain('profile-hash');
    expect(await confirmed('sha1-root')).toBe('confirmed');
  });

  it('v1-root: is refused with the true reason', async () => {
    expect(await offered('v1-root/root.pem')).toEqual({ ok: false, problem: 'version-1' });
  });

  it('root-eku-clientauth: is found out at pairing, with the rule that validation names', async () => {
    const rule = await confirmed('root-eku-clientauth');
    expect(await offered('root-eku-clientauth/root.pem')).toMatchObject({
      ok: false,
      problem: 'confirms-nothing',
      broken: { rule },
    });
  });

  it('latin1-in-printablestring: is offered, and its leaf confirmed', async () => {
    expect(await offered('latin1-in-printablestring/root.pem')).toMatchObject({ ok: true });
    expect(await confirmed('latin1-in-printablestring')).toBe('confirmed');
  });

  it('one-odd-neighbour: the sound root is offered, the other told', async () => {
    const result = await offered('one-odd-neighbour/chain.pem');
    expect(result.ok && result.offer.unreadable.length + result.offer.ignored).toBe(1);
  });
});
