import { sameBytes, toHex } from '../../src/core/encoding/bytes.ts';
import { readDeviceIdentity, unwrap } from '../../src/core/evidence/device-identity/read.ts';
import { type Certificate, decodeCertificate, decodeTolerantly } from '../../src/core/x509/certificate/certificate.ts';
import { validateDecodedPath } from '../../src/core/x509/path/decoded-path.ts';
import { KnownIssuers } from '../../src/core/x509/path/known-issuers.ts';
import { DEVICE_IDENTITY } from '../../src/core/x509/rules/profile.ts';
import { certificateFacts } from './runner/certificate-facts.ts';
import { derOf, REFERENCE_TIME } from './runner/material.ts';
import type { Entry, Judge, Judges, Outcome } from './types.ts';

/** A certificate with nothing around it: whether it is well formed, and what it says. */
const wellFormed: Judge = ({ files: [file = ''] }, read) => certificateOutcome(derOf(read(file)));

async function certificateOutcome(bytes: Uint8Array): Promise<Outcome> {
  const strict = decodeCertificate(bytes);
  const { der, padding } = unwrap(bytes) ?? { der: bytes, padding: 0 };
  const decoded = strict.ok ? strict : decodeTolerantly(der);
  return {
    valid: strict.ok,
    facts: decoded.ok ? { ...(await certificateFacts(decoded.value)), trailingBytes: padding } : {},
  };
}

/** The same, and where a fact names an authority, a path to that one by the profile of device identities. */
const identity =
  (usualAnchor?: string): Judge =>
  async (entry, read) => {
    const outcome = await wellFormed(entry, read);
    const named = anchorOf(entry, usualAnchor);
    const decoded = decodeCertificate(derOf(read(entry.files[0] ?? '')));
    if (named === null || !decoded.ok) return outcome;
    const anchor = readIfThere(named.file, read);
    if (anchor === null && named.file === usualAnchor) return outcome;
    const leadsThere = anchor !== null && (await leadsTo(decoded.value, derOf(anchor), named.anyTime));
    return { valid: leadsThere, facts: { ...outcome.facts, ...(leadsThere && { [named.fact]: 'OK' }) } };
  };

function readIfThere(file: string, read: (path: string) => Uint8Array): Uint8Array | null {
  try {
    return read(file);
  } catch {
    return null;
  }
}

const VERIFIES = /^verifiesUnder (\S+)( \(time off\))?$/;

function anchorOf({ expect }: Entry, usualAnchor?: string) {
  for (const fact of Object.keys(expect.facts)) {
    const [, file, anyTime] = VERIFIES.exec(fact) ?? [];
    if (file !== undefined) return { fact, file, anyTime: anyTime !== undefined };
  }
  return usualAnchor === undefined ? null : { fact: `verifiesUnder ${usualAnchor}`, file: usualAnchor, anyTime: false };
}

async function leadsTo(leaf: Certificate, anchor: Uint8Array, anyTime: boolean): Promise<boolean> {
  const decoded = decodeCertificate(anchor);
  if (!decoded.ok) return false;
  const anchors = [{ certificate: decoded.value, purpose: 'maker' as const }];
  const time = anyTime ? Math.max(leaf.notBefore.time, decoded.value.notBefore.time) : REFERENCE_TIME;
  const input = { leaf, intermediates: [], anchors, time };
  return (await validateDecodedPath(input, DEVICE_IDENTITY, new KnownIssuers())).ok;
}

/** As a TPM holds it: behind a header it is no certificate as it stands, and yet one is read. */
const tpm: Judge = async ({ files: [file = ''], expect }, read) => {
  const bytes = derOf(read(file));
  const unwrapped = unwrap(bytes);
  if (unwrapped === null) return certificateOutcome(bytes);
  const { der, header, padding } = unwrapped;
  const outcome = await certificateOutcome(der);
  const stored = header.length > 0 && {
    headerHex: toHex(header),
    derStartsAt: header.length,
    ...identicalTo(der, expect.facts, read),
  };
  return {
    valid: outcome.valid === true && readDeviceIdentity(bytes).ok && header.length === 0,
    facts: { ...outcome.facts, ...stored, trailingBytes: padding },
  };
};

const IDENTICAL = /^derIdenticalTo (\S+)$/;

function identicalTo(der: Uint8Array, facts: Entry['expect']['facts'], read: (path: string) => Uint8Array) {
  return Object.fromEntries(
    Object.keys(facts).flatMap((fact) => {
      const file = IDENTICAL.exec(fact)?.[1];
      return file === undefined ? [] : [[fact, sameBytes(der, derOf(read(`idevid/${file}`)))]];
    }),
  );
}

export const judges: Judges = {
  idevid: identity(),
  'idevid (derived': identity('idevid/derived-ca.pem'),
  'tpm-': tpm,
  'san parsing': wellFormed,
  'akid parsing': wellFormed,
  iot: identity(),
  ldevid: identity(),
  cert: wellFormed,
};
