import { createHash } from 'node:crypto';
import { parseHost } from '../src/core/net/host.ts';
import { decodeCertificate } from '../src/core/x509/basics/index.ts';
import { MAX_LIFETIME } from './ca/certificate-authority.ts';
import { type RouteAnswer, type Routes, textAnswer } from './common/routes.ts';
import { GATEWAY_HOLDER } from './records/own.ts';
import type { Records } from './records/records.ts';
import type { CertificateRecord } from './records/types.ts';

/** Where a gateway is asked which key it expects of a name (draft-wing-settle-referee-01, section 4.1). */
const PATH = '/.well-known/referee/sha256/';

/**
 * SubjectPublicKeyInfo, DER; `several` where more than one would be right; `restored` where the gateway came from a
 * backup, and may have named a newer one before; null where the name is not known.
 */
export type ExpectedKey = Uint8Array | 'several' | 'restored' | null;

/**
 * The routes of a gateway that knows its devices' keys: the SHA-256 of the one that it expects of a name, 32 bytes.
 * Over https alone, as whoever asks believes no one else. Where it would take more than one key it names none (409
 * `several`): a device that has not taken up its new certificate yet must not look like another device. Nor does it
 * where it cannot know the newest (409 `restored`).
 * @param expected by the name of the device, in lower case.
 */
export const refereeRoutes = (expected: (name: string) => ExpectedKey | Promise<ExpectedKey>): Routes => ({
  [`GET ${PATH}`]: async ({ rest, scheme }) => {
    if (scheme !== 'https') return textAnswer(403, 'Ask over https.');
    const host = parseHost(rest);
    const key = host?.kind === 'dns' ? await expected(host.value) : null;
    if (key === null) return textAnswer(404, 'Nothing here.');
    return typeof key === 'string' ? textAnswer(409, key) : hashOf(key);
  },
});

const hashOf = (key: Uint8Array): RouteAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/octet-stream' },
  body: createHash('sha256').update(key).digest(),
});

/**
 * The key in everything issued to devices for this name that still holds; what was revoked does not. What came with a
 * backup names no key by itself: a device that renewed after the backup was made holds another, of which nothing is
 * known here. That goes by what is written with each certificate and not by the clock, which may have been put back.
 * @param now milliseconds since the epoch.
 */
export async function issuedKey(records: Records, name: string, now: number): Promise<ExpectedKey> {
  const issued = (await records.found('host', name)).flatMap(([, record]) =>
    record.holder === GATEWAY_HOLDER ? [] : [record],
  );
  const holding = issued.filter(({ revoked, until }) => revoked === null && now < until);
  if (holding.every(isRestored)) return issued.some((each) => mayHaveSuccessor(each, now)) ? 'restored' : null;
  const [first, ...others] = holding.map(keyOf);
  if (first === undefined) return null;
  return others.every((other) => Buffer.compare(other, first) === 0) ? first : 'several';
}

const isRestored = ({ restored }: CertificateRecord): boolean => restored !== undefined;

/** Whether one that was issued after the backup, and is not known here, may still hold. */
const mayHaveSuccessor = ({ restored }: CertificateRecord, now: number): boolean =>
  restored !== undefined && now < restored + MAX_LIFETIME;

function keyOf({ certificate }: CertificateRecord): Uint8Array {
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(certificate, 'base64')));
  if (!decoded.ok) throw new Error(`A certificate of this gateway cannot be read (${decoded.fault})`);
  return decoded.value.spki.der;
}
