import type { Binding } from '../../observation/types.ts';
import { type Name, nameText, sameName, sanitizeText, sha256Hex } from '../../x509/basics/index.ts';
import { KnownIssuers, type RevocationWord } from '../../x509/path/decoded-path.ts';
import { type DeviceKeys, likenessToDevice, makersOf, type Presented } from '../signers/device-makers.ts';
import type { JudgedSigner, SignerAnchor } from '../signers/types.ts';
import type { Answer, AppraisedEvidence, Claims, EvidenceStep, Params } from '../types.ts';
import { readMudExtensions } from './extensions.ts';
import { readMudFile } from './read.ts';
import { judgeMudSigner, type MudMessage, openMudMessage } from './signature.ts';
import type { MudFile, MudFlow, MudPeer } from './types.ts';

/** What a device's MUD file, or the certificate that names it, is appraised by. */
export interface MudGrounds {
  /** The certificate that the connection presented, and those that came with it; null where none was seen. */
  readonly presented: Presented | null;
  readonly makers: readonly SignerAnchor[];
  /** SHA-256 of the SPKI of each key that a fresh token proved, lower-case hexadecimal; none where left out. */
  readonly heldKeys?: readonly string[];
  /** What issuers say of their certificates; nothing where left out. */
  readonly revocation?: RevocationWord;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const step = (code: string, answer: Answer, params?: Params): EvidenceStep =>
  params ? { code, answer, params } : { code, answer };

/**
 * What the presented certificate says of its device's MUD file (RFC 8520 section 11): where it is, and who signs it.
 * @returns null where it says nothing of one; never rejects.
 */
export async function appraiseMudUrl(
  presented: Presented,
  grounds: Omit<MudGrounds, 'presented'>,
  known = new KnownIssuers(),
): Promise<AppraisedEvidence | null> {
  const read = readMudExtensions(presented.leaf);
  if (read.ok && read.value.url === null) return null;
  const { makers, signer: issuer, revoked } = await makersOf(presented, grounds.makers, grounds, known);
  const [maker] = makers;
  const steps = [
    read.ok ? step('mud-url-named', 'proved') : step('mud-extension-malformed', 'cannot tell', { fault: read.fault }),
    makerStep(maker, revoked),
  ];
  const [url, signer] = read.ok ? [read.value.url, read.value.signer] : [null, null];
  return {
    kind: 'mud',
    axis: 'behaviour',
    steps,
    genuine: genuineness(steps),
    binding: 'this-connection',
    claims: {
      ...(maker && { maker: maker.name }),
      more: {
        ...(url !== null && { 'mud-url': sanitizeText(url, MAX_URL) }),
        ...(signer && { 'mud-signer': nameText(signer) }),
      },
    },
    // The URL stands in the certificate, so that whoever issued that signed it.
    signer: issuer && { name: nameText(issuer.subject), spkiSha256: await sha256Hex(issuer.spki.der) },
    anchor: maker?.id ?? null,
  };
}

/**
 * Appraises a MUD file (RFC 8520): whether the maker of the device signed it, and whether it is the one that the
 * presented certificate names. It says what the maker thinks that the device does, never what the device does.
 * @returns the steps and what they come to; never rejects.
 */
export async function appraiseMudFile(
  message: MudMessage,
  grounds: MudGrounds,
  known = new KnownIssuers(),
): Promise<AppraisedEvidence> {
  const opened = openMudMessage(message, known);
  if (!opened.ok) return unreadable(opened.fault);
  const read = readMudFile(opened.value.file);
  if (!read.ok) return unreadable(read.fault);
  const judged = await judgeMudSigner(opened.value, grounds.makers, grounds, known);
  const named = await certificateSteps(read.value, judged, grounds, known);
  const steps = [...(await signerSteps(judged, await deviceKeys(named, grounds, known))), ...named];
  const genuine = genuineness(steps.filter(({ code }) => !ABOUT_BINDING.includes(code)));
  return {
    kind: 'mud',
    axis: 'behaviour',
    steps,
    genuine,
    binding: bindingOf(named, genuine),
    claims: describe(read.value),
    signer: await describeSigner(judged),
    anchor: judged.anchor?.id ?? null,
  };
}

const unreadable = (fault: string): AppraisedEvidence => ({
  kind: 'mud',
  axis: 'behaviour',
  steps: [step('mud-unreadable', 'refuted', { fault })],
  genuine: 'refuted',
  binding: 'claimed',
  claims: {},
  signer: null,
  anchor: null,
});

function makerStep(maker: SignerAnchor | undefined, revoked: Params | null): EvidenceStep {
  if (maker) return step('mud-certificate-of-maker', 'proved', { anchor: maker.id });
  return revoked
    ? step('mud-certificate-revoked', 'refuted', revoked)
    : step('mud-certificate-maker-unproved', 'cannot tell');
}

/** Where the certificate says who signs the file, that alone counts: such a signer is none of the maker's devices. */
async function deviceKeys(
  named: readonly EvidenceStep[],
  { presented, makers, now, revocation, heldKeys = [] }: MudGrounds,
  known: KnownIssuers,
): Promise<DeviceKeys> {
  const has = (code: string): boolean => named.some((each) => each.code === code);
  const isOpen = has('mud-file-is-named') && !has('mud-signer-is-named') && !has('mud-signer-differs');
  if (!presented || !isOpen) return { heldKeys, issuers: [] };
  const { issuers } = await makersOf(presented, makers, { now, revocation }, known);
  return { heldKeys, issuers };
}

async function signerSteps(judged: JudgedSigner, device: DeviceKeys): Promise<EvidenceStep[]> {
  const { signature, fault, signer, anchor, rule, revoked } = judged;
  const params = fault === null ? undefined : { fault };
  if (signature !== 'valid' || !signer)
    return [step(`mud-signature-${signature}`, signature === 'invalid' ? 'refuted' : 'cannot tell', params)];
  const steps = [step('mud-signature-valid', 'proved')];
  if (revoked) return [...steps, step('mud-signer-revoked', 'refuted', revoked)];
  if (!anchor) return [...steps, step('mud-signer-unproved', 'cannot tell', { rule: rule ?? 'issuer-unknown' })];
  const likeness = await likenessToDevice(judged, device);
  if (likeness === 'device') return [...steps, step('mud-signed-by-device', 'cannot tell')];
  if (likeness === 'may be') return [...steps, step('mud-signer-among-devices', 'cannot tell')];
  return [...steps, step('mud-signer-anchored', 'proved', { anchor: anchor.id })];
}

/** Steps that say which device the file is for, and not whether it is what it says it is. */
const ABOUT_BINDING: readonly string[] = [
  'mud-certificate-not-seen',
  'mud-certificate-names-none',
  'mud-file-is-named',
  'mud-file-of-another-device',
  'mud-certificate-of-maker',
  'mud-certificate-maker-unproved',
  'mud-signer-of-another-maker',
];

/** RFC 8520 sections 11 and 13.2: the certificate says which file it is, and who signs it. */
async function certificateSteps(
  file: MudFile,
  judged: JudgedSigner,
  grounds: MudGrounds,
  known: KnownIssuers,
): Promise<EvidenceStep[]> {
  const { presented } = grounds;
  if (!presented) return [step('mud-certificate-not-seen', 'cannot tell')];
  const read = readMudExtensions(presented.leaf);
  if (!read.ok || read.value.url === null) return [step('mud-certificate-names-none', 'cannot tell')];
  if (read.value.url !== file.url) return [step('mud-file-of-another-device', 'cannot tell')];
  const { makers: found, revoked } = await makersOf(presented, grounds.makers, grounds, known);
  const { anchor } = judged;
  const steps = [step('mud-file-is-named', 'proved'), makerStep(found[0], revoked)];
  if (anchor && found.length > 0 && !found.some(({ id }) => id === anchor.id))
    steps.push(step('mud-signer-of-another-maker', 'refuted'));
  return [...steps, ...signerNameSteps(read.value.signer, judged)];
}

function signerNameSteps(wanted: Name | null, { signer }: JudgedSigner): EvidenceStep[] {
  if (wanted === null || !signer) return [];
  const subject = signer.certificate?.subject;
  return subject && sameName(subject, wanted)
    ? [step('mud-signer-is-named', 'proved')]
    : [step('mud-signer-differs', 'refuted')];
}

function genuineness(steps: readonly EvidenceStep[]): Answer {
  if (steps.some(({ answer }) => answer === 'refuted')) return 'refuted';
  return steps.every(({ answer }) => answer === 'proved') ? 'proved' : 'cannot tell';
}

/** The certificate presented names the file under its maker's signature. */
const bindingOf = (named: readonly EvidenceStep[], genuine: Answer): Binding =>
  genuine === 'proved' && named.every(({ answer }) => answer === 'proved') ? 'this-connection' : 'claimed';

async function describeSigner({ signer, anchor }: JudgedSigner): Promise<AppraisedEvidence['signer']> {
  if (!signer) return null;
  const name = signer.certificate ? nameText(signer.certificate.subject) : (anchor?.name ?? '');
  return { name, spkiSha256: await sha256Hex(signer.key.der) };
}

const MAX_TEXT = 128;
const MAX_URL = 2048;
const shown = (text: string): string => sanitizeText(text, MAX_TEXT);

function describe(file: MudFile): Claims {
  const { maker, model, firmware, software, systemInfo, isSupported, lastUpdate } = file;
  const version = [firmware, software].filter((part) => part !== null).join(' ');
  const { names, networks, controllers, makers, models, kinds } = talkersOf(file.flows);
  return {
    ...(maker !== null && { maker: shown(maker) }),
    ...(model !== null && { model: shown(model) }),
    ...(version !== '' && { version: shown(version) }),
    more: {
      ...(systemInfo !== null && { 'what-it-is': shown(systemInfo) }),
      support: isSupported ? 'supported' : 'ended',
      'last-update': shown(lastUpdate),
      'talks-to': kinds,
      ...(names.length > 0 && { 'talks-to-names': names.map(shown) }),
      ...(networks.length > 0 && { 'talks-to-networks': networks.map(shown) }),
      ...(controllers.length > 0 && { 'talks-to-controllers': controllers.map(shown) }),
      ...(makers.length > 0 && { 'talks-to-makers': makers.map(shown) }),
      ...(models.length > 0 && { 'talks-to-models': models.map(shown) }),
    },
  };
}

/** Whom a device talks to, by what its maker says: each once, in the order of the file, cut off at `MOST_PEERS`. */
interface Talkers {
  readonly names: readonly string[];
  readonly networks: readonly string[];
  readonly controllers: readonly string[];
  readonly makers: readonly string[];
  readonly models: readonly string[];
  /** The kinds of all peers. `anyone`: an entry names none, so the maker limits nothing. Empty: to no one. */
  readonly kinds: readonly MudPeer['kind'][];
}

const MOST_PEERS = 64;

/** Sums up whom a device talks to, whoever opens the connection. */
function talkersOf(flows: readonly MudFlow[]): Talkers {
  const peers = flows.flatMap((flow) => flow.peers);
  const named = (kind: MudPeer['kind']): string[] =>
    distinct(peers.flatMap((peer) => (peer.kind === kind && 'name' in peer ? [peer.name] : []))).slice(0, MOST_PEERS);
  return {
    names: named('name'),
    networks: named('network'),
    controllers: named('controller'),
    makers: named('maker'),
    models: named('model'),
    kinds: distinct(peers.map(({ kind }) => kind)),
  };
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
