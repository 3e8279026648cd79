import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { derOf } from '../../../../../scripts/vectors/runner/material.ts';
import { isRevokedByDelegate } from '../../../../../src/core/evidence/matter/attestation/indirect-list.ts';
import { decodeCrl } from '../../../../../src/core/x509/revocation/crl.ts';
import { decode } from '../../../../support/matter-chain.ts';
import { NOW } from '../../../../support/mint.ts';

const FOLDER = new URL('../../../../../../shared/vectors/matter/', import.meta.url);
const file = (name: string): Uint8Array => derOf(new Uint8Array(readFileSync(new URL(name, FOLDER))));
const certificate = (name: string) => decode({ der: file(name) });

const NAME = 'revocation/indirect-dac-revoked-01';
const [device, intermediate, authority, delegate] = ['dac', 'pai', 'paa', 'crlsigner'].map((part) =>
  certificate(`${NAME}.${part}.pem`),
) as [ReturnType<typeof decode>, ReturnType<typeof decode>, ReturnType<typeof decode>, ReturnType<typeof decode>];
const listed = file(`${NAME}.crl.der`);

const list = (der = listed) => {
  const decoded = decodeCrl(der);
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.value;
};
const ask = (change: { device?: typeof device; der?: Uint8Array; delegate?: typeof device; now?: number } = {}) =>
  isRevokedByDelegate(
    change.device ?? device,
    [intermediate, authority],
    list(change.der),
    [change.delegate ?? delegate],
    change.now ?? NOW,
  );

describe('a list that a delegate of the issuer signed', () => {
  it('revokes what it names, by serial number and issuer', async () => {
    expect(await ask()).toBe(true);
    expect(await ask({ device: { ...device, serial: Uint8Array.of(1) } })).toBe(false);
    expect(await ask({ device: { ...device, issuer: authority.subject } })).toBe(false);
  });

  it('says nothing where no one on the path certified the delegate', async () => {
    const stranger = certificate('anchors/Chip-Test-PAA-NoVID.pem');
    expect(await isRevokedByDelegate(device, [stranger], list(), [delegate], NOW)).toBe(false);
  });

  it('says nothing where its signature is damaged', async () => {
    const damaged = Uint8Array.from(listed);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    expect(await ask({ der: damaged })).toBe(false);
  });

  it('says nothing before it was made', async () => {
    expect(await ask({ now: Date.UTC(2025, 0, 1) })).toBe(false);
  });
});
