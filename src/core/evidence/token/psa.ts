import { bytesOf, claim, type ClaimMap, type ClaimName, type ClaimValue, isClaimMap, textOf } from './claim-values.ts';

/** The rule that claims of a PSA token break. */
export type PsaFault =
  | 'psa-profile-unknown'
  | 'psa-nonce'
  | 'psa-instance-id'
  | 'psa-implementation-id'
  | 'psa-client-id'
  | 'psa-lifecycle'
  | 'psa-boot-seed'
  | 'psa-certification-reference'
  | 'psa-software-components'
  | 'psa-verification-service';

/** What a PSA token says of its device (RFC 9783). */
export interface PsaClaims {
  readonly instanceId: Uint8Array;
  readonly implementationId: Uint8Array;
  readonly lifecycle: PsaLifecycle;
  /** Of the hardware, in the PSA's list; null where it is not given. */
  readonly certification: string | null;
  readonly software: readonly { readonly type: string | null; readonly version: string | null }[];
}

/** Section 4.3.1, by the upper byte of the claim. */
const LIFECYCLES = [
  'unknown',
  'assembly-and-test',
  'psa-rot-provisioning',
  'secured',
  'non-psa-rot-debug',
  'recoverable-psa-rot-debug',
  'decommissioned',
] as const;
export type PsaLifecycle = (typeof LIFECYCLES)[number];

export type PsaRead =
  { readonly ok: true; readonly value: PsaClaims } | { readonly ok: false; readonly fault: PsaFault };

/**
 * The profile of RFC 9783, and that of TF-M before it. The first profile names its claims by other numbers and is
 * stricter in places (section 5.3).
 */
const PROFILES = ['tag:psacertified.org,2023:psa#tfm', 'http://arm.com/psa/2.0.0'];
const FIRST_PROFILE = 'PSA_IOT_PROFILE_1';

type Names = Readonly<Record<string, readonly ClaimName[]>>;

/** In JSON a claim goes by the name of the RFC, or by that of the tools that were there before it. */
const NAME = {
  profile: [
    ['eat_profile', 265],
    ['eat-profile', 265],
  ],
  firstProfile: [['psa-profile', -75000]],
  nonce: [
    ['eat_nonce', 10],
    ['psa-nonce', -75008],
  ],
  instanceId: [
    ['ueid', 256],
    ['psa-instance-id', -75009],
  ],
  implementationId: [
    ['psa-implementation-id', 2396],
    ['psa-implementation-id', -75003],
  ],
  clientId: [
    ['psa-client-id', 2394],
    ['psa-client-id', -75001],
  ],
  lifecycle: [
    ['psa-security-lifecycle', 2395],
    ['psa-security-lifecycle', -75002],
  ],
  bootSeed: [
    ['bootseed', 268],
    ['psa-boot-seed', 2397],
    ['psa-boot-seed', -75004],
  ],
  certification: [['psa-certification-reference', 2398]],
  firstCertification: [['psa-hwver', -75005]],
  software: [
    ['psa-software-components', 2399],
    ['psa-software-components', -75006],
  ],
  noSoftware: [['psa-no-software-measurements', -75007]],
  verification: [
    ['psa-verification-service-indicator', 2400],
    ['psa-verification-service-indicator', -75010],
  ],
} as const satisfies Names;

/** Fields of a software component (section 4.4.1). */
const COMPONENT = {
  type: ['measurement-type', 1],
  value: ['measurement-value', 2],
  version: ['version', 4],
  signer: ['signer-id', 5],
} as const satisfies Record<string, ClaimName>;
const MAX_COMPONENTS = 256;

/** Whether these claims say that they follow a PSA profile, or use names of the first one. */
export const speaksPsa = (claims: ClaimMap): boolean =>
  usesFirst(claims) || PROFILES.includes(textOf(first(claims, NAME.profile)) ?? '');

const usesFirst = (claims: ClaimMap): boolean =>
  usesFirstNumbers(claims) ||
  [...NAME.firstProfile, ...NAME.firstCertification, ...NAME.noSoftware].some(
    (name) => claim(claims, name) !== undefined,
  );

/**
 * Holds a set of claims to the PSA profile that it names. Claims with a name of the first profile are held to the rules
 * of that one as well. A set that names no profile is refused, as what its claims mean would be a guess, unless it
 * speaks in numbers that are the first profile's alone.
 */
export function readPsa(claims: ClaimMap): PsaRead {
  const fault = firstFault(claims);
  if (fault !== null) return { ok: false, fault };
  const components = first(claims, NAME.software) as readonly ClaimMap[] | undefined;
  return {
    ok: true,
    value: {
      instanceId: bytesOf(first(claims, NAME.instanceId)) as Uint8Array,
      implementationId: bytesOf(first(claims, NAME.implementationId)) as Uint8Array,
      lifecycle: LIFECYCLES[(first(claims, NAME.lifecycle) as number) >> 12] as PsaLifecycle,
      certification: textOf(first(claims, NAME.certification)) ?? textOf(first(claims, NAME.firstCertification)),
      software: (components ?? []).map((each) => ({
        type: textOf(claim(each, COMPONENT.type)),
        version: textOf(claim(each, COMPONENT.version)),
      })),
    },
  };
}

function first(claims: ClaimMap, names: readonly ClaimName[]): ClaimValue | undefined {
  for (const name of names) {
    const value = claim(claims, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function firstFault(claims: ClaimMap): PsaFault | null {
  const old = usesFirst(claims);
  const of = (name: keyof typeof NAME): ClaimValue | undefined => first(claims, NAME[name]);
  const instance = bytesOf(of('instanceId'));
  const rules: readonly [PsaFault, boolean][] = [
    ['psa-profile-unknown', hasKnownProfile(of('profile'), of('firstProfile'), usesFirstNumbers(claims))],
    ['psa-client-id', isClient(of('clientId'))],
    ['psa-lifecycle', isLifecycle(of('lifecycle'))],
    ['psa-implementation-id', bytesOf(of('implementationId'))?.length === 32],
    ['psa-boot-seed', isBootSeed(of('bootSeed'), old)],
    ['psa-certification-reference', isReference(of('certification'), of('firstCertification'), of('profile'))],
    ['psa-software-components', isSoftware(of('software'), of('noSoftware'))],
    // One nonce and no list (section 4.1.1), as long as a hash.
    ['psa-nonce', isHash(of('nonce'))],
    // RAND (section 4.2.1).
    ['psa-instance-id', instance?.length === 33 && instance[0] === 1],
    ['psa-verification-service', isAbsentOr(of('verification'), (value) => typeof value === 'string' && value !== '')],
  ];
  return rules.find(([, holds]) => !holds)?.[0] ?? null;
}

/** Private numbers of CBOR; in JSON both profiles share most names. */
const usesFirstNumbers = (claims: ClaimMap): boolean => claims.has(-75001) && claims.has(-75008);

function hasKnownProfile(
  profile: ClaimValue | undefined,
  firstProfile: ClaimValue | undefined,
  byNumber: boolean,
): boolean {
  const isKnown = profile === undefined || PROFILES.includes(textOf(profile) ?? '');
  const isFirst = firstProfile === undefined || firstProfile === FIRST_PROFILE;
  return isKnown && isFirst && (byNumber || profile !== undefined || firstProfile !== undefined);
}

/** Any 32-bit number: the secure side counts up, the other one down (section 4.1.2). */
const isClient = (value: ClaimValue | undefined): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;

const isLifecycle = (value: ClaimValue | undefined): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && (value & 0xfff) <= 0xff && value < 0x6100;

/** 8 to 32 bytes where it is given (section 4.3.2); the first profile wants 32. */
function isBootSeed(value: ClaimValue | undefined, old: boolean): boolean {
  if (value === undefined) return !old;
  const length = bytesOf(value)?.length ?? 0;
  return length <= 32 && length >= (old ? 32 : 8);
}

/** EAN-13, and since the second profile five more digits (section 4.2.3). */
function isReference(
  value: ClaimValue | undefined,
  old: ClaimValue | undefined,
  profile: ClaimValue | undefined,
): boolean {
  const isNew = profile === undefined || isAbsentOr(value, (text) => /^\d{13}-\d{5}$/.test(textOf(text) ?? ''));
  return isNew && isAbsentOr(old, (text) => /^\d{13}$/.test(textOf(text) ?? ''));
}

/** One component or more; the first profile could say instead that nothing was measured (section 4.4.1). */
function isSoftware(components: ClaimValue | undefined, none: ClaimValue | undefined): boolean {
  if (components === undefined) return none === 1;
  if (none !== undefined || !Array.isArray(components)) return false;
  return components.length > 0 && components.length <= MAX_COMPONENTS && components.every(isComponent);
}

const isComponent = (value: ClaimValue): boolean =>
  isClaimMap(value) &&
  isHash(claim(value, COMPONENT.value)) &&
  isHash(claim(value, COMPONENT.signer)) &&
  [COMPONENT.type, COMPONENT.version].every((name) => isAbsentOr(claim(value, name), (text) => textOf(text) !== null));

const isHash = (value: ClaimValue | undefined): boolean => [32, 48, 64].includes(bytesOf(value)?.length ?? 0);

const isAbsentOr = (value: ClaimValue | undefined, holds: (value: ClaimValue) => boolean): boolean =>
  value === undefined || holds(value);
