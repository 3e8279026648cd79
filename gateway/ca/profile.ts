import {
  encode,
  encodeObjectIdentifier,
  encodeSequence,
  EXTENSION,
  type Oid,
  OID_LOCAL_DEVICE,
  OID_SERVER_AUTH,
  primitive,
  TAG,
} from '../../src/core/x509/basics/index.ts';
import { scopeConstraints } from '../../src/core/anchors/constraints.ts';
import { usualScope } from '../../src/core/anchors/usual-scope.ts';
import { parseIp } from '../../src/core/net/ip.ts';
import type { Host } from '../../src/core/net/types.ts';
import { localScope, SINGLE_LABEL } from '../../src/core/scope/scope.ts';
import type { Scope } from '../../src/core/scope/types.ts';
import {
  authorityExtensions,
  extension,
  keyIdentifiers,
  usageExtension,
} from '../../src/core/x509/write/extensions.ts';

/**
 * What a certificate of this gateway is for. `local-device` has both purposes of docs/local-device-eku.md. `server` is
 * for programs that cannot read the one of the two that is ours (docs/decisions/0021-gateway-authorities.md).
 */
export type Kind = 'local-device' | 'server';

export const USAGES: Readonly<Record<Kind, readonly Oid[]>> = {
  'local-device': [OID_SERVER_AUTH, OID_LOCAL_DEVICE],
  server: [OID_SERVER_AUTH],
};

/**
 * What this gateway may ever vouch for: the suffixes and private ranges of homes. Single labels are left out, as no
 * name constraint can say them.
 */
export function homeScope(): Scope {
  const { covered } = usualScope(localScope(Infinity), []);
  return { ...covered, names: covered.names.filter((name) => name !== SINGLE_LABEL) };
}

/** The same for a person who named something else. */
export const NAMES_OF_HOMES =
  'Use a name that ends in .home.arpa, .local, .lan, .home or .internal, or a private address.';

/** The identifiers of a certificate's key and of its issuer's key. */
export interface KeyIdentifiers {
  readonly subject: Uint8Array;
  readonly authority: Uint8Array;
}

/**
 * The extensions of root and intermediate: bounded to the home by critical name constraints for names and addresses of
 * both families, and to so many CAs below.
 * @param usages the purposes of an intermediate; a root lists none.
 */
export function scopedAuthority(
  pathLength: number,
  { subject, authority }: KeyIdentifiers,
  usages: readonly Oid[],
): Uint8Array[] {
  return authorityExtensions({
    pathLength,
    constraints: scopeConstraints(homeScope(), null),
    subjectKeyIdentifier: subject,
    authorityKeyIdentifier: authority,
    usages,
    signsLists: true,
  });
}

/** Where relying parties find the issuer's certificate, its list and its answers. */
export interface Places {
  readonly issuer: string;
  readonly list: string;
  readonly ocsp: string;
}

/**
 * The extensions of a device's certificate. What its request asked for has no part in them: what a device may be is for
 * the gateway to say (docs/local-device-eku.md, section 4.5).
 * @param usages its purposes.
 * @param withoutSubject the names then must be understood (RFC 5280 section 4.2.1.6).
 * @param places null: none is written.
 * @param encipher an RSA key that old clients send a secret to.
 */
export function deviceExtensions(
  usages: readonly Oid[],
  hosts: readonly Host[],
  withoutSubject: boolean,
  { subject, authority }: KeyIdentifiers,
  places: Places | null,
  encipher: boolean,
): Uint8Array[] {
  return [
    extension(EXTENSION.basicConstraints, true, encodeSequence()),
    extension(EXTENSION.keyUsage, true, encipher ? SIGN_AND_ENCIPHER : SIGN),
    usageExtension(usages),
    extension(EXTENSION.subjectAltName, withoutSubject, encodeSequence(...hosts.map(generalName))),
    ...keyIdentifiers(subject, authority),
    ...(places ? placesExtensions(places) : []),
  ];
}

const placesExtensions = ({ issuer, list, ocsp }: Places): Uint8Array[] => [
  extension(
    EXTENSION.infoAccess,
    false,
    encodeSequence(access('1.3.6.1.5.5.7.48.1', ocsp), access('1.3.6.1.5.5.7.48.2', issuer)),
  ),
  extension('2.5.29.31', false, encodeSequence(encodeSequence(encode(0xa0, encode(0xa0, uri(list)))))),
];

/** digitalSignature, and digitalSignature with keyEncipherment (RFC 5280 section 4.2.1.3). */
const SIGN = encode(TAG.bitString, Uint8Array.of(7, 0b1000_0000));
const SIGN_AND_ENCIPHER = encode(TAG.bitString, Uint8Array.of(5, 0b1010_0000));

const uri = (url: string): Uint8Array => encode(primitive(6), new TextEncoder().encode(url));
const access = (method: string, url: string): Uint8Array => encodeSequence(encodeObjectIdentifier(method), uri(url));

function generalName({ kind, value }: Host): Uint8Array {
  return kind === 'dns'
    ? encode(primitive(2), new TextEncoder().encode(value))
    : encode(primitive(7), parseIp(value) ?? new Uint8Array());
}
