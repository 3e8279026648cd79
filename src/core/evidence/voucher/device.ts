import { sameBytes } from '../../encoding/bytes.ts';
import { type Certificate, encode, primitive, sha256Hex, type Spki, TAG } from '../../x509/basics/index.ts';
import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { serialText } from '../device-identity/claims.ts';
import { type DeviceIdentity, readDeviceIdentity } from '../device-identity/read.ts';
import { type MakerTerms, makersOf, type Presented } from '../signers/device-makers.ts';
import type { SignerAnchor } from '../signers/types.ts';
import { sameKey } from '../token/same-key.ts';
import type { Answer, EvidenceStep } from '../types.ts';
import type { VoucherContent } from './types.ts';

interface DeviceGrounds extends MakerTerms {
  readonly authorities: readonly SignerAnchor[];
  readonly presented: Presented | null;
  readonly heldKeys?: readonly string[];
  readonly identities?: readonly Presented[];
}

const OF_MAKER = 'voucher-device-of-maker';
/** A device has one identity, or a few of different makers. */
const MOST_IDENTITIES = 8;

/**
 * Whether a voucher is for the device that answered: the certificate presented, or one that came along for a key that
 * the device proved, is its identity of the same maker, has the voucher's serial number, and is of the issuer that the
 * voucher names (RFC 8366 section 5.3, RFC 8995 section 2.3.1). Serial numbers are one maker's own, so only an identity
 * of the voucher's maker speaks against the number. A device may have identities of other makers beside it, such as its
 * chip's, which say nothing of the voucher; only where one of them is presented, and none of the voucher's maker came
 * along, another maker's device answered.
 * @param maker who vouches for the voucher's signer, null where that is not known.
 */
export async function judgeDevice(
  content: VoucherContent,
  maker: SignerAnchor | null,
  grounds: DeviceGrounds,
  known: KnownIssuers,
): Promise<readonly EvidenceStep[]> {
  const { presented } = grounds;
  if (!presented) return [{ code: 'voucher-device-not-seen', answer: 'cannot tell' }];
  const held = await identitiesHeld(presented, grounds);
  const ofMaker = { ...grounds, authorities: maker ? [maker] : [] };
  const along: (readonly EvidenceStep[])[] = [];
  for (const identity of held.slice(0, MOST_IDENTITIES)) {
    const steps = await judgeIdentity(content, maker, identity, ofMaker, known);
    if (steps) along.push(steps);
  }
  const hasOwn = along.flat().some(({ code }) => code === OF_MAKER);
  const own = await judgeIdentity(content, maker, presented, hasOwn ? ofMaker : grounds, known);
  const judged = own ? [own, ...along] : along;
  return (
    judged.find((steps) => steps.every(({ answer }) => answer === 'proved')) ??
    judged.find((steps) => steps.some(({ answer }) => answer === 'refuted')) ??
    judged[0] ?? [{ code: 'voucher-device-without-identity', answer: 'cannot tell' }]
  );
}

/** The keys that issued the certificate presented and the identities that came along for keys of the device. */
export async function issuersOfDevice(grounds: DeviceGrounds, known: KnownIssuers): Promise<readonly Spki[]> {
  const { presented, authorities } = grounds;
  if (!presented) return [];
  const identities = [presented, ...(await identitiesHeld(presented, grounds))].slice(0, MOST_IDENTITIES);
  const found = await Promise.all(identities.map((each) => makersOf(each, authorities, grounds, known)));
  return found.flatMap(({ issuers }) => issuers);
}

async function identitiesHeld(
  presented: Presented,
  { identities = [], heldKeys = [] }: DeviceGrounds,
): Promise<readonly Presented[]> {
  const held: Presented[] = [];
  for (const identity of identities) {
    const { spki } = identity.leaf;
    if (sameKey(spki, presented.leaf.spki) || heldKeys.includes(await sha256Hex(spki.der))) held.push(identity);
  }
  return held;
}

/** @returns null where the certificate does not say which device it is about. */
async function judgeIdentity(
  { serialNumber, idevidIssuer }: VoucherContent,
  maker: SignerAnchor | null,
  presented: Presented,
  grounds: DeviceGrounds,
  known: KnownIssuers,
): Promise<readonly EvidenceStep[] | null> {
  const identity = readDeviceIdentity(presented.leaf.der);
  if (!identity.ok) return null;
  const { makers, revoked } = await makersOf(presented, grounds.authorities, grounds, known);
  if (makers.length === 0 && revoked) return [{ code: 'voucher-device-revoked', answer: 'refuted', params: revoked }];
  // What a certificate says that the voucher's maker did not sign speaks neither for nor against the voucher.
  const against: Answer = makers.some(({ id }) => id === maker?.id) ? 'refuted' : 'cannot tell';
  const steps = [makerStep(maker, makers), serialStep(serialNumber, identity.value, against)];
  return idevidIssuer === null ? steps : [...steps, issuerStep(idevidIssuer, presented.leaf, against)];
}

function makerStep(maker: SignerAnchor | null, makers: readonly SignerAnchor[]): EvidenceStep {
  if (makers.length === 0 || !maker) return { code: 'voucher-device-maker-unproved', answer: 'cannot tell' };
  return makers.some(({ id }) => id === maker.id)
    ? { code: OF_MAKER, answer: 'proved' }
    : { code: 'voucher-of-another-maker', answer: 'refuted' };
}

function serialStep(wanted: string, { serialNumber, hardwareModules }: DeviceIdentity, against: Answer): EvidenceStep {
  const serials = [...(serialNumber === null ? [] : [serialNumber]), ...hardwareModules.map(serialText)];
  if (serials.length === 0) return { code: 'voucher-device-without-serial', answer: 'cannot tell' };
  return serials.includes(wanted)
    ? { code: 'voucher-serial-fits', answer: 'proved' }
    : { code: 'voucher-for-another-device', answer: against };
}

/** The key identifier itself, and the two ways in which its extension's content is passed off as it. */
function issuerStep(wanted: Uint8Array, { known }: Certificate, against: Answer): EvidenceStep {
  const identifier = known.authorityKeyIdentifier?.keyIdentifier;
  if (!identifier) return { code: 'voucher-device-issuer-unnamed', answer: 'cannot tell' };
  const forms = [
    identifier,
    encode(TAG.octetString, identifier),
    encode(TAG.sequence, encode(primitive(0), identifier)),
  ];
  return forms.some((form) => sameBytes(form, wanted))
    ? { code: 'voucher-device-issuer-fits', answer: 'proved' }
    : { code: 'voucher-for-another-issuer', answer: against };
}
