import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDeviceIdentity } from '../../../../src/core/evidence/device-identity/read.ts';
import { claimsOf } from '../../../../src/core/evidence/device-identity/claims.ts';
import { mint, type Minted, type MintOptions, mintLeaf, mintRoot } from '../../../support/mint.ts';
import {
  asStoredByTpm,
  hardwareModule,
  macAddress,
  mintIdentity,
  mintMakerRoot,
  otherName,
  permanentIdentifier,
  tpmNames,
} from '../../../support/mint-identity.ts';

let root: Minted;
let device: Minted;
beforeAll(async () => {
  root = await mintMakerRoot();
  device = await mintIdentity(root);
});

async function claims(options: MintOptions) {
  const read = readDeviceIdentity((await mintIdentity(root, options)).der);
  return read.ok ? claimsOf(read.value) : read.fault;
}

const ascii = (text: string) => new TextEncoder().encode(text);
const NAMELESS = { subject: 'O=Acme Ltd' };

describe('what identifies a device', () => {
  it('is the serial number of its subject, with the model beside it', async () => {
    expect(await claims({})).toMatchObject({ maker: 'Acme Ltd', model: 'Camera 7', serial: 'A-0001' });
    expect(await claims({ subject: 'O=Acme Ltd, CN=C9-a1b2, 2.5.4.5=PID:C9300-24T SN:FCW2233' })).toMatchObject({
      model: 'C9300-24T',
      serial: 'FCW2233',
    });
  });

  it.each([
    ['an OCTET STRING', 0x04],
    ['[4], as some write it', 0x84],
  ])('is a HardwareModuleName whose serial is %s', async (_, tag) => {
    expect(await claims({ ...NAMELESS, extensions: [hardwareModule(ascii('SN 42'), tag)] })).toMatchObject({
      serial: 'SN 42',
      more: { hardwareType: '1.3.6.1.4.1.99999.7' },
    });
    expect(await claims({ ...NAMELESS, extensions: [hardwareModule(Uint8Array.of(1, 0xff), tag)] })).toMatchObject({
      serial: '01ff',
    });
  });

  it('is a PermanentIdentifier, with or without who assigned it', async () => {
    const extensions = [permanentIdentifier('a8d2', '1.3.6.1.4.1.99999.1')];
    expect(await claims({ ...NAMELESS, extensions })).toMatchObject({
      serial: 'a8d2',
      more: { permanentIdentifier: 'a8d2', permanentIdentifierAssigner: '1.3.6.1.4.1.99999.1' },
    });
    expect(await claims({ ...NAMELESS, extensions: [permanentIdentifier(null)] })).not.toHaveProperty('serial');
  });

  it('is an EUI-64 in the common name, a DNS name or a MACAddress (RFC 7925)', async () => {
    const inName = await claims({ subject: 'CN=00-24-6F-FC-5A-10-00-01' });
    expect(inName).toMatchObject({ serial: '00-24-6F-FC-5A-10-00-01' });
    expect(inName).not.toHaveProperty('model');
    expect(await claims({ subject: 'O=Acme Ltd', dns: ['00-24-6f-fc-5a-10-00-01'] })).toMatchObject({
      serial: '00-24-6F-FC-5A-10-00-01',
    });
    const extensions = [macAddress(Uint8Array.of(0, 0x24, 0x6f, 0xfc, 0x5a, 0x10))];
    expect(await claims({ ...NAMELESS, extensions })).toMatchObject({ serial: '00-24-6F-FC-5A-10' });
  });

  it('is what a TPM’s certificate says of it', async () => {
    const extensions = [tpmNames('id:53544D20', 'ST33', 'id:0D0C')];
    expect(await claims({ subject: '', usages: ['2.23.133.8.1'], extensions })).toMatchObject({
      maker: 'Acme Ltd',
      model: 'ST33',
      version: 'id:0D0C',
      more: { role: 'endorsement-key', tpmManufacturer: 'STM' },
    });
  });

  it.each([
    ['a server’s names', () => mintLeaf(root)],
    ['a root of its own', () => mintRoot()],
    ['an otherName of an unknown type', () => mint({ extensions: [otherName('1.2.3.4', Uint8Array.of(5, 0))] })],
  ])('is none of %s', async (_, make) => {
    expect(readDeviceIdentity((await make()).der)).toEqual({ ok: false, fault: 'no-identity' });
  });
});

describe('names of a known type and another form', () => {
  it.each([
    ['a module without its serial', otherName('1.3.6.1.5.5.7.8.4', Uint8Array.of(0x30, 0x03, 0x06, 0x01, 0x2a))],
    ['a module with a text', otherName('1.3.6.1.5.5.7.8.4', Uint8Array.of(0x0c, 0x01, 0x41))],
    ['an address of five bytes', macAddress(new Uint8Array(5))],
    ['a module with something after it', hardwareModule(new Uint8Array(1), 0x85)],
  ])('are a fault: %s', async (_, extension) => {
    const { der } = await mintIdentity(root, { extensions: [extension] });
    expect(readDeviceIdentity(der).ok).toBe(false);
  });
});

describe('a certificate as a TPM stores it', () => {
  it.each([
    ['behind its header', 7, 0, (der: Uint8Array) => asStoredByTpm(der)],
    ['behind its header and before padding', 7, 30, (der: Uint8Array) => asStoredByTpm(der, 30)],
    ['before zeros', 0, 5, (der: Uint8Array) => Uint8Array.from([...der, 0, 0, 0, 0, 0])],
    ['as it is', 0, 0, (der: Uint8Array) => der],
  ])('is read %s', (_, header, padding, wrap) => {
    const read = readDeviceIdentity(wrap(device.der));
    if (!read.ok) throw new Error(read.fault);
    expect(read.value.certificate.der).toEqual(device.der);
    expect([read.value.wrapping.header.length, read.value.wrapping.padding]).toEqual([header, padding]);
  });

  it.each([
    ['other bytes before it', (der: Uint8Array) => Uint8Array.from([0x10, ...der])],
    ['other bytes after it', (der: Uint8Array) => Uint8Array.from([...der, 1])],
    ['a size that is more than there is', (der: Uint8Array) => asStoredByTpm(der).subarray(0, -1)],
    ['nothing but padding', () => new Uint8Array(50)],
    ['nothing', () => new Uint8Array()],
  ])('is not read with %s', (_, wrap) => {
    expect(readDeviceIdentity(wrap(device.der))).toMatchObject({ ok: false });
  });
});

describe('hostile input', () => {
  const RUNS = Number(process.env.LATCHKEY_MUTANTS ?? 2000);

  it('never throws, and never reads other names out of bytes that are signed', () => {
    const honest = claimsOf((readDeviceIdentity(device.der) as { value: Parameters<typeof claimsOf>[0] }).value);
    fc.assert(
      fc.property(fc.nat(device.der.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, cut) => {
        const der = cut ? device.der.slice(0, at) : Uint8Array.from(device.der);
        if (!cut) der[at] = (der[at] ?? 0) ^ change;
        const read = readDeviceIdentity(der);
        if (!read.ok) return;
        const { claims: said, changed } = { claims: claimsOf(read.value), changed: read.value.certificate };
        // What says something else was signed by no one: the bytes that are signed differ.
        if (JSON.stringify(said) !== JSON.stringify(honest))
          expect(Buffer.from(changed.tbs).equals(Buffer.from(device.der.subarray(4, 4 + changed.tbs.length)))).toBe(
            false,
          );
      }),
      { numRuns: RUNS },
    );
    expect(readDeviceIdentity(new Uint8Array(1_000_000).fill(0x30)).ok).toBe(false);
  });
});
