import {
  afterLook,
  afterVisit,
  type Appraisal,
  type CertificateFacts,
  type ConnectionFact,
  type Endpoint,
  endpointOf,
  type GatewayRoot,
  hostPort,
  type KeySharing,
  keySharing,
  type KeySighting,
  memoryAt,
  namesToKeep,
  type ReasonCode,
  type Recollection,
} from '../core/common.ts';
import { devicesWithKey, findDevice, updateDevice } from './devices.ts';

/**
 * What we knew about the device at a connection, and where else its key was seen.
 * @param spkiSha256 the key presented now, or null when it was not seen.
 * @param gateways those that are believed now.
 * @param seenAt when it was presented, milliseconds since the epoch.
 * @param sans whom its certificate is for.
 * @param refused the browser refused the page.
 * @throws DatabaseError
 */
export async function recall(
  connection: ConnectionFact,
  spkiSha256: string | null,
  gateways: readonly GatewayRoot[],
  seenAt: number,
  sans: CertificateFacts['sans'] = [],
  refused = false,
): Promise<Recollection> {
  const { host, port, address } = connection;
  const id = hostPort(host, port);
  const at = { firstSeen: seenAt, lastSeen: seenAt };
  const now: KeySighting = { host: host.value, address, ...at, names: namesToKeep(sans), refused };
  const [device, others] = await Promise.all([findDevice(id), spkiSha256 === null ? [] : sharers(id, spkiSha256, now)]);
  const endpoint = device && endpointOf(device, id);
  const thatAre = (wanted: KeySharing) => others.filter(({ standing }) => standing === wanted).map((other) => other.id);
  return {
    device: endpoint ? memoryAt(device, endpoint, gateways) : null,
    keySeenAt: thatAre('two-devices'),
    keyRelayedAt: thatAre('two-or-relayed'),
    keyPerhapsAt: thatAre('perhaps-two'),
    keyAlsoAt: thatAre('perhaps-one'),
  };
}

/** An endpoint of another device at which a key is held, and how that one stands to the one where it is seen now. */
interface Sharer {
  /** `host:port` */
  readonly id: string;
  readonly standing: KeySharing;
}

/** Where else a key is held than at the device that `id` leads to. @throws DatabaseError */
async function sharers(id: string, spkiSha256: string, now: KeySighting): Promise<readonly Sharer[]> {
  return (await devicesWithKey(spkiSha256))
    .filter(({ endpoints }) => endpoints.every((each) => each.id !== id))
    .flatMap(({ endpoints }) => endpoints.filter((each) => each.spkiSha256 === spkiSha256))
    .map((other) => ({ id: other.id, standing: keySharing(now, sightingAt(other)) }));
}

/** Where and when an endpoint showed its key last. */
function sightingAt({ host, address, addresses, firstSeen, lastSeen, names }: Endpoint): KeySighting {
  const span = addresses.find((each) => each.address === address) ?? { firstSeen, lastSeen };
  return { ...span, host, address, names: names ?? null };
}

/** Where only the network or the issuer is in doubt, the person may know the device whose page it is. */
const KNOWN_ALL_THE_SAME: readonly ReasonCode[] = ['on-link-unknown', 'issuer-not-shown'];
/** Whose page it is was not seen, or not all was looked up. */
const OPEN: readonly ReasonCode[] = [
  'page-unseen',
  'key-sharing-unknown',
  'path-revocation-unknown',
  'evidence-unweighed',
];

const isRememberable = (reasons: readonly ReasonCode[]): boolean =>
  KNOWN_ALL_THE_SAME.some((code) => reasons.includes(code)) && !OPEN.some((code) => reasons.includes(code));

/**
 * Writes down what an appraised visit taught (`afterVisit`), or what was concluded of it once what the device shows
 * about itself was read (`afterLook`). Where it proved that two devices have one key, or would have but for a page that
 * the browser refused, that is noted of the other, too (`afterSharing`).
 * @param gateways those that are believed now.
 * @param isSecondLook the visit is written down already.
 * @throws DatabaseError
 */
export async function recordVisit(
  appraisal: Appraisal,
  gateways: readonly GatewayRoot[],
  isSecondLook = false,
): Promise<void> {
  const { headline, findings, certificate, host, port, address, seenAt, appraisedAt } = appraisal;
  const has = (code: ReasonCode) => findings.some((finding) => finding.code === code);
  // Names that were not read are not names that it has not.
  if (!certificate || headline.kind === 'not-local' || has('part-unread')) return;
  if (headline.kind === 'cannot-tell' && !isRememberable(headline.reasons)) return;
  const id = hostPort(host, port);
  const visit = {
    endpoint: { id, host: host.value, port, names: namesToKeep(certificate.sans) },
    validity: { notBefore: certificate.notBefore, notAfter: certificate.notAfter },
    address,
    refused: has('unseen-refused'),
    spkiSha256: certificate.spkiSha256,
    seenAt,
    at: appraisedAt,
    concluded: { kind: headline.kind, reasons: headline.reasons },
    confirmedBy:
      headline.kind === 'confirmed' ? { gateway: headline.gateway.id, exactName: has('name-matches') } : null,
    byBuiltInRoot: headline.kind === 'public' && headline.proved,
    asks: has('key-differs-wildcard'),
  };
  await updateDevice(id, (before) =>
    isSecondLook ? afterLook(before, visit) : afterVisit(before, visit, gateways, crypto.randomUUID()),
  );
  const alarmed = headline.kind === 'danger' || headline.kind === 'caution';
  const shared = findings.find(({ question }) => question === 'key-unshared');
  if (!alarmed || !shared || !headline.reasons.includes(shared.code)) return;
  const { refused, endpoint } = visit;
  const now = { host: host.value, address, firstSeen: seenAt, lastSeen: seenAt, names: endpoint.names, refused };
  // What the appraisal did not find at once with it is none of the places.
  const places = [shared.params?.['places'] ?? []].flat();
  const { afterSharing } = await import('../core/device/shared-key.ts');
  for (const { id: other, standing } of await sharers(id, certificate.spkiSha256, now))
    if (standing.startsWith('two') && places.includes(other))
      await updateDevice(other, (before) => afterSharing(before, other, standing === 'two-devices'));
}
