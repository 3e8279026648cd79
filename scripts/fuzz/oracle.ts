import { X509Certificate } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ValidateInput } from '../../src/core/x509/types.ts';
import { extensionsOf, parse, write } from './tlv.ts';

/** What OpenSSL thinks, in the process through node:crypto and (slow, so now and then) by its command. */

export function readByOpenssl(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
}

/** Does each certificate's signature verify under the key of the next? */
export function everyLinkVerifies(path: readonly X509Certificate[]): boolean {
  return path.slice(0, -1).every((child, i) => verifies(child, path[i + 1] as X509Certificate));
}

/** Undefined where OpenSSL has no opinion: it will not touch the algorithm. */
export function verifiesItself(certificate: X509Certificate): boolean | undefined {
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    return undefined;
  }
}

function verifies(child: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return child.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

/**
 * What is wrong with an accepted path in the eyes of node:crypto: names, dates and authorities. Null where nothing is.
 */
export function objection(path: readonly X509Certificate[], { time, name }: ValidateInput): string | null {
  const [leaf, ...issuers] = path;
  if (name?.kind === 'dns' && leaf?.checkHost(name.value, { subject: 'never', partialWildcards: false }) === undefined)
    return 'name';
  if (!issuers.every(isAuthority)) return 'not a CA';
  const outside = path.some(
    ({ validFrom, validTo }) => Number(time) < Date.parse(validFrom) || Number(time) > Date.parse(validTo) + 999,
  );
  return outside ? 'dates' : null;
}

/**
 * OpenSSL calls a certificate no CA too where it cannot read any one of its extensions, such as a Netscape certificate
 * type or a distribution point, which no path of ours depends on. So it is asked again without those that do not speak
 * about authority.
 */
function isAuthority(certificate: X509Certificate): boolean {
  if (certificate.ca) return true;
  const tree = parse(certificate.raw);
  const list = tree && extensionsOf(tree);
  if (!tree || !list) return false;
  list.children = (list.children ?? []).filter(({ children }) =>
    ABOUT_AUTHORITY.has(Buffer.from(children?.[0]?.content ?? []).toString('hex')),
  );
  return readByOpenssl(write(tree))?.ca === true;
}

/** basicConstraints and keyUsage. */
const ABOUT_AUTHORITY = new Set(['551d13', '551d0f']);

/** The complaint of `openssl verify`, or null where it accepts the path too. */
export function opensslObjection(path: readonly X509Certificate[], { time, name }: ValidateInput): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-fuzz-'));
  try {
    const [leaf, ...rest] = path.map((certificate, i) => writePem(join(folder, `${String(i)}.pem`), certificate));
    const root = rest.pop();
    const run = spawnSync(
      'openssl',
      [
        'verify',
        '-attime',
        String(Math.floor(Number(time) / 1000)),
        '-purpose',
        'sslserver',
        '-auth_level',
        '1',
        '-partial_chain',
        '-CAfile',
        root ?? '',
        '-no-CAstore',
        '-no-CApath',
        ...(name ? ['-verify_hostname', name.value] : []),
        ...rest.flatMap((file) => ['-untrusted', file]),
        leaf ?? '',
      ],
      { encoding: 'utf8' },
    );
    return run.status === 0
      ? null
      : (run.stderr
          .trim()
          .split('\n')
          .find((line) => line.startsWith('error')) ?? run.stderr.trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * OpenSSL takes the host of a URI to end at the first colon, wherever it stands, and so holds `printer.local/a` of
 * `https://printer.local/a:b` against name constraints (crypto/x509/v3_ncons.c).
 */
export function hasColonInUriPath({ subjectAltName }: X509Certificate): boolean {
  return /URI:[a-z][a-z0-9+.-]*:\/\/[^/,":]*\/[^,"]*:/i.test(subjectAltName ?? '');
}

function writePem(file: string, certificate: X509Certificate): string {
  writeFileSync(file, certificate.toString());
  return file;
}
