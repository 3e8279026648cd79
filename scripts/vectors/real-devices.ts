import { inspectCertificate } from '../../src/core/x509/describe/inspect.ts';
import { StaticKeys } from '../../src/core/x509/keys/static-keys.ts';
import { derOf } from './runner/material.ts';
import type { Judge, Judges } from './types.ts';

const staticKeys = new StaticKeys();

/** Certificates of devices in the field, as they are described to people: no verdict is asked for. */
const realDevice: Judge = async ({ files: [file = ''], expect }, read) => {
  const described = await inspectCertificate(derOf(read(file)), staticKeys);
  if (!described.ok) throw new Error(described.reason);
  const { certificate: facts } = described;
  return {
    valid: null,
    facts: {
      sha256: facts.sha256,
      version: facts.version,
      serial: opensslSerial(facts.serial),
      subject: asWritten(facts.subject, expect.facts.subject),
      issuer: asWritten(facts.issuer, expect.facts.issuer),
      notBefore: opensslTime(facts.notBefore),
      notAfter: opensslTime(facts.notAfter),
      selfIssued: facts.selfIssued,
      keyType: KEY_TYPES[facts.keyType] ?? facts.keyType,
      keyBits: facts.keyBits,
      spkiSha256: facts.spkiSha256,
      inStaticSpkiTsv: facts.staticKey !== null,
      // Openssl says other things too, of what is not signed by itself.
      ...(expect.facts.selfSignatureCheck === 'OK' && { selfSignatureCheck: facts.selfSigned ? 'OK' : 'not its own' }),
    },
  };
};

/** As openssl calls them. */
const KEY_TYPES: Readonly<Record<string, string>> = {
  RSA: 'rsaEncryption',
  EC: 'id-ecPublicKey',
  Ed25519: 'ED25519',
  DSA: 'dsaEncryption',
};

/**
 * The attributes of one RDN are a set, so their order says nothing; and a blank at the end of a line was lost in the
 * manifest, which also writes characters outside ASCII as openssl does, byte by byte.
 * @returns what the manifest has where it says the same, else what was read.
 */
function asWritten(read: string, expected: unknown): string {
  const inOrder = (text: string) => text.trimEnd().split('+').toSorted().join('+');
  return typeof expected === 'string' && inOrder(unescaped(expected)) === inOrder(read) ? expected : read;
}

/** `\\C3\\A9` as the character that it stands for. */
const unescaped = (text: string): string =>
  text.replace(/(?:\\[89A-F][0-9A-F])+/g, (bytes) => Buffer.from(bytes.replaceAll('\\', ''), 'hex').toString('utf8'));

const opensslTime = (time: number): string => new Date(time).toISOString().replace('T', ' ').replace('.000Z', 'Z');
/** Upper case, and without the zero that keeps an INTEGER positive. */
const opensslSerial = (hex: string): string => hex.toUpperCase().replace(/^00(?=[89A-F])/, '');

export const judges: Judges = { 'real-device-certificate': realDevice };
