import {
  type AnchorRecord,
  type Device,
  type Endpoint,
  endpointOf,
  findObservation,
  fromBase64,
  type Host,
  parseHost,
  type Scope,
  sha256Hex,
  toBase64,
} from '../../core/common.ts';
import { attributeValues, decodeCertificate, OID_COMMON_NAME, sanitizeText } from '../../core/x509/basics/index.ts';
import { inspectCertificate } from '../../core/x509/describe/inspect.ts';
import { isBounded, ownRootProblem } from '../../core/anchors/own-root.ts';
import { usualScope } from '../../core/anchors/usual-scope.ts';
import type { AnchorMaterial, AnchorView, Request } from '../../protocol/index.ts';
import { TARGET } from '../../platform/api.ts';
import { changeDevice, knownDevices, storedDevice } from '../../store/devices.ts';
import { changeGateway, type GatewayRecord, pairedGateways, storedGateway } from '../../store/gateways.ts';
import { noteDecision, RequestError } from '../common/index.ts';
import { noteTakenOut } from '../trust/anchored.ts';
import { managedGateways } from '../trust/trust.ts';
import { observationsOfTab, seenInTabs } from '../navigation/tab-observations.ts';

type Anchored = Request<'anchor/view'>;

/** What a pair is made for, as it is stored. */
type Subject =
  | { readonly of: 'gateway'; readonly record: GatewayRecord }
  | { readonly of: 'device'; readonly record: Device; readonly endpoint: Endpoint; readonly host: Host };

/** Also of what was unpaired or forgotten, for as long as it is kept. */
export async function viewAnchor(asked: Anchored): Promise<AnchorView> {
  return viewOf(await subjectOf(asked, true));
}

/** What is asked for besides is taken only from what the gateway is believed for. */
export async function anchorMaterial({
  tabId,
  also = [],
  ...asked
}: Request<'anchor/material'>): Promise<AnchorMaterial | null> {
  const subject = await subjectOf(asked);
  if (subject.of === 'gateway') {
    const { covered, others } = usualScope(subject.record.scope, await hostsOf(subject.record));
    const scope = {
      ...covered,
      names: [...covered.names, ...others.names.filter((name) => also.includes(name))],
      addresses: [...covered.addresses, ...others.addresses.filter((range) => also.includes(range))],
    };
    return { of: 'gateway', name: subject.record.name, root: toBase64(subject.record.root), scope };
  }
  const leaf = await leafOf(subject.record, subject.endpoint, tabId ?? -1);
  return leaf && { of: 'device', name: nameOf(subject), leaf: toBase64(leaf), host: subject.host.value };
}

/** The pair before becomes an older one, so that the person is told to take it out of the browser. */
export async function keepAnchor({ pair, ...asked }: Request<'anchor/keep'>): Promise<AnchorView> {
  const subject = await subjectOf(asked);
  const [scopeRoot, cross] = [fromBase64(pair.scopeRoot), fromBase64(pair.cross)];
  if (!scopeRoot || !cross) throw new RequestError('bad-message');
  const made: AnchorRecord = { ...pair, scopeRoot, cross, madeAt: Date.now() };
  const kept = await keep(subject, (anchors) => [made, ...anchors]);
  await noteDecision('limited-certificates-made', nameOf(subject), { label: pair.label, scope: pair.scope });
  return viewOf(kept);
}

/**
 * @param label of a pair, or of the gateway's own root: of an older pair it is forgotten, of another one that it is
 *     installed, where nothing else of the gateway is.
 * @param there what browsers of this one's kind may still have, by what the companion found then; absent where it did
 *     not look.
 */
export async function anchorRemoved({ label, there, ...asked }: Request<'anchor/removed'>): Promise<AnchorView> {
  const subject = await subjectOf(asked, true);
  const { pair } = await pairsOf(subject);
  if (subject.of === 'gateway' && isAllOut(subject.record, label, there)) await noteTakenOut(subject.record.id);
  return viewOf(
    await keep(subject, (anchors) => anchors.filter((each) => each.label === pair?.label || each.label !== label)),
  );
}

/** Whether nothing that makes a browser accept this gateway can be in it any more, once its pair or its root is out. */
function isAllOut(record: GatewayRecord, label: string, there: Request<'anchor/removed'>['there']): boolean {
  const [own, labels] = [ownLabelOf(record), (record.anchors ?? []).map((pair) => pair.label)];
  // Of an older pair, or twice of one, it says nothing of the pair that stands.
  if (label !== labels[0] && label !== own) return false;
  const all = [...labels, own].filter((each) => each !== null);
  return there ? !all.some((each) => there.includes(each)) : all.every((each) => each === label);
}

/** The certificate that this very tab showed, and only where the person, and no gateway, vouches for its key. */
async function leafOf({ personPin, gatewayPin }: Device, held: Endpoint, tabId: number): Promise<Uint8Array | null> {
  const leaf = findObservation((await observationsOfTab(tabId))?.observations ?? [], 'certificate')?.leaf;
  const inspected = leaf && (await inspectCertificate(leaf));
  if (!leaf || !inspected?.ok || inspected.certificate.spkiSha256 !== held.spkiSha256) return null;
  return gatewayPin === null && personPin?.spkiSha256 === held.spkiSha256 ? leaf : null;
}

/** @param removedToo what counts for nothing any more, but may have left something in the browser. */
async function subjectOf({ of, id }: Anchored, removedToo = false): Promise<Subject> {
  if (of === 'gateway') {
    const gateway = (await pairedGateways()).find((each) => each.id === id);
    if (gateway) return { of, record: gateway };
    if ((await managedGateways()).some((each) => each.id === id)) throw new RequestError('managed');
    const removed = removedToo ? await storedGateway(id) : undefined;
    if (removed) return { of, record: removed };
  } else {
    const device = await storedDevice(id);
    const endpoint = device && (removedToo || device.removedAt === null) && endpointOf(device, id);
    const host = endpoint && parseHost(endpoint.host);
    if (endpoint && host) return { of, record: device, endpoint, host };
  }
  throw new RequestError('not-found');
}

/** The newest pair that is for what is believed now, if there is one, and all that are to be taken out. */
async function pairsOf(subject: Subject): Promise<{ pair: AnchorRecord | null; older: readonly AnchorRecord[] }> {
  const all = anchorsOf(subject);
  let pair: AnchorRecord | null = null;
  for (const each of all) if (pair === null && (await isForNow(subject, each))) pair = each;
  return { pair, older: all.filter((each) => each !== pair) };
}

/** One that was made for a device's key of before vouches for that key still. */
async function isForNow(subject: Subject, { cross }: AnchorRecord): Promise<boolean> {
  if (subject.record.removedAt !== null) return false;
  if (subject.of === 'gateway') return true;
  const decoded = decodeCertificate(cross);
  return decoded.ok && (await sha256Hex(decoded.value.spki.der)) === subject.endpoint.spkiSha256;
}

/** @param change of what is kept by then: another window may have changed it meanwhile. */
async function keep(
  subject: Subject,
  change: (anchors: readonly AnchorRecord[]) => readonly AnchorRecord[],
): Promise<Subject> {
  if (subject.of === 'gateway') {
    const { id } = subject.record;
    return { ...subject, record: await changeGateway(id, ({ anchors = [] }) => ({ anchors: change(anchors) })) };
  }
  const record = await changeDevice(subject.endpoint.id, (before) => ({
    device: { ...before, anchors: change(before.anchors) },
    log: [],
  }));
  return { ...subject, record };
}

const nameOf = (subject: Subject): string =>
  subject.of === 'gateway' ? subject.record.name : (subject.record.label ?? subject.endpoint.host);
const anchorsOf = ({ record }: Subject): readonly AnchorRecord[] => record.anchors ?? [];

async function viewOf(subject: Subject): Promise<AnchorView> {
  const { pair, older } = await pairsOf(subject);
  const { covered, others } =
    subject.of === 'gateway'
      ? usualScope(subject.record.scope, await hostsOf(subject.record))
      : { covered: scopeOf(subject.host, pair), others: { names: [], addresses: [] } };
  const endpoints = subject.of === 'gateway' ? await endpointsOf(subject.record) : [subject.endpoint];
  const addresses = endpoints.map(addressOf);
  return {
    name: nameOf(subject),
    browser: TARGET,
    of: subject.of,
    removed: subject.record.removedAt !== null,
    scope: covered,
    others,
    pair: pair
      ? {
          label: pair.label,
          madeAt: pair.madeAt,
          scope: pair.scope,
          leftOut: pair.leftOut,
          scopeRoot: toBase64(pair.scopeRoot),
          cross: toBase64(pair.cross),
        }
      : null,
    ownRoot: subject.of === 'gateway' ? await ownRootOf(subject.record, covered) : null,
    older: older.map(({ label, madeAt }) => ({ label, madeAt })),
    addresses,
    named:
      subject.of === 'gateway' ? endpoints.map((each) => ({ address: addressOf(each), names: each.names ?? [] })) : [],
    trials: subject.of === 'gateway' ? await fitForTrial(addresses) : addresses,
  };
}

/**
 * The root itself, where it is bounded; enough where a pair for this scope would bound it no further. Whatever speaks
 * against it by now, it may have been installed before, and has to be found then.
 */
async function ownRootOf(record: GatewayRecord, scope: Scope): Promise<AnchorView['ownRoot']> {
  const [{ root }, label] = [record, ownLabelOf(record)];
  const problem = await ownRootProblem(root, scope, Date.now());
  return label === null
    ? null
    : { certificate: toBase64(root), label, enough: problem === null && record.removedAt === null };
}

/** What the browser lists that root by; null also where no one would find it in the list again, without a name. */
function ownLabelOf({ root }: GatewayRecord): string | null {
  const decoded = decodeCertificate(root);
  if (!decoded.ok || !isBounded(root)) return null;
  const [name = ''] = attributeValues(decoded.value.subject, OID_COMMON_NAME);
  const label = sanitizeText(name);
  return label.trim() === '' ? null : label;
}

function scopeOf(host: Host, pair: AnchorRecord | null): Scope {
  const until = pair?.scope.until ?? Number.MAX_SAFE_INTEGER;
  return host.kind === 'dns'
    ? { names: [host.value], addresses: [], until }
    : { names: [], addresses: [`${host.value}/${host.value.includes(':') ? '128' : '32'}`], until };
}

/** The endpoints of devices that this gateway has vouched for, the device seen last first. */
async function endpointsOf({ id }: GatewayRecord): Promise<Endpoint[]> {
  return (await knownDevices()).flatMap(({ gatewayPin, endpoints }) => (gatewayPin?.gateway === id ? endpoints : []));
}

const addressOf = ({ id }: Endpoint): string => `https://${id}/`;

/** Where the files can be tried. A device whose warning was clicked through proves nothing, so others go before it. */
async function fitForTrial(all: readonly string[]): Promise<readonly string[]> {
  const clicked = (await seenInTabs())
    .filter(({ observations }) => findObservation(observations, 'browser')?.opinion === 'overridden')
    .map(({ url }) => new URL(url).host);
  const good = all.filter((address) => !clicked.includes(new URL(address).host));
  // Of none but such, the page says how to have the warning back.
  return good.length === 0 ? all : good;
}

/** What those devices are called, where they were seen, and what else their certificates name. */
async function hostsOf(gateway: GatewayRecord): Promise<Host[]> {
  return (await endpointsOf(gateway))
    .flatMap(({ host, addresses, names = [] }) => [host, ...addresses.map(({ address }) => address), ...names])
    .flatMap((text) => parseHost(text.replace(/^\*\./, '')) ?? []);
}
