import { attempt, type DerReader, onlyElement, type OnOddity, readWhole, TAG } from '../der/der.ts';
import type { Extension } from './extension.ts';
import {
  type AuthorityKeyIdentifier,
  type BasicConstraints,
  checkInfoAccess,
  type NameConstraints,
  type PolicyConstraints,
  type PolicyMapping,
  readAuthorityKeyIdentifier,
  readBasicConstraints,
  readExtendedKeyUsage,
  readKeyUsage,
  readNameConstraints,
  readPolicies,
  readPolicyConstraints,
  readPolicyMappings,
  skipCerts,
} from './extensions.ts';
import { type DecodedName, readGeneralNames } from './general-name.ts';
import type { Oid } from '../types.ts';

/** OIDs of the extensions in `KnownExtensions` (RFC 5280 section 4.2). */
export const EXTENSION = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  policies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  authorityKeyIdentifier: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extendedKeyUsage: '2.5.29.37',
  inhibitAnyPolicy: '2.5.29.54',
  infoAccess: '1.3.6.1.5.5.7.1.1',
} as const;

/** Undefined where the certificate does not have the extension. */
export interface KnownExtensions {
  readonly subjectKeyIdentifier?: Uint8Array;
  readonly keyUsage?: ReadonlySet<number>;
  readonly subjectAltName?: readonly DecodedName[];
  readonly basicConstraints?: BasicConstraints;
  readonly nameConstraints?: NameConstraints;
  readonly policies?: readonly Oid[];
  readonly policyMappings?: readonly PolicyMapping[];
  readonly authorityKeyIdentifier?: AuthorityKeyIdentifier;
  readonly policyConstraints?: PolicyConstraints;
  readonly extendedKeyUsage?: readonly Oid[];
  readonly inhibitAnyPolicy?: number;
  /** Nothing in a path depends on what authorityInfoAccess says, only on whether it is one. */
  readonly infoAccess?: 'well-formed' | 'malformed';
}

type Decoder<T> = (value: Uint8Array, onOddity: OnOddity) => T;

const sequence =
  <T>(read: (inner: DerReader) => T): Decoder<T> =>
  (value, onOddity) =>
    readWhole(value, TAG.sequence, read, onOddity);
const content = (value: Uint8Array, tag: number, onOddity: OnOddity): Uint8Array =>
  onlyElement(value, tag, onOddity).content;

const DECODERS: { readonly [K in keyof KnownExtensions]-?: Decoder<NonNullable<KnownExtensions[K]>> } = {
  subjectKeyIdentifier: (value, onOddity) => content(value, TAG.octetString, onOddity),
  keyUsage: (value, onOddity) => readKeyUsage(content(value, TAG.bitString, onOddity), onOddity),
  subjectAltName: sequence(readGeneralNames),
  basicConstraints: sequence(readBasicConstraints),
  nameConstraints: sequence(readNameConstraints),
  policies: sequence(readPolicies),
  policyMappings: sequence(readPolicyMappings),
  authorityKeyIdentifier: sequence(readAuthorityKeyIdentifier),
  policyConstraints: sequence(readPolicyConstraints),
  extendedKeyUsage: sequence(readExtendedKeyUsage),
  inhibitAnyPolicy: (value, onOddity) => skipCerts(content(value, TAG.integer, onOddity), onOddity),
  infoAccess: (value) =>
    attempt(() => readWhole(value, TAG.sequence, checkInfoAccess)).ok ? 'well-formed' : 'malformed',
};

const ENTRIES = Object.entries(DECODERS) as [keyof KnownExtensions, Decoder<unknown>][];

/**
 * Decodes the extensions this library understands. A malformed one is a fault, unless `onMalformed` is given (a
 * description): then it is told, and the extension counts as absent.
 */
export function readKnownExtensions(
  extensions: ReadonlyMap<Oid, Extension>,
  onOddity: OnOddity,
  onMalformed?: (code: string) => void,
): KnownExtensions {
  const known: Record<string, unknown> = {};
  for (const [key, decode] of ENTRIES) {
    const extension = extensions.get(EXTENSION[key]);
    if (extension === undefined) continue;
    if (onMalformed === undefined) {
      known[key] = decode(extension.value, onOddity);
      continue;
    }
    const decoded = attempt(() => decode(extension.value, onOddity));
    if (decoded.ok) known[key] = decoded.value;
    else onMalformed('malformed-extension');
  }
  return known;
}
