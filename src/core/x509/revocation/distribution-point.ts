import type { Certificate } from '../certificate/certificate.ts';
import { type DecodedName, type Name, nameKey, readGeneralNames, readRelativeName } from '../certificate/name.ts';
import { boolean } from '../der/der-values.ts';
import { attempt, constructed, type DerReader, primitive, readWhole, TAG } from '../der/der.ts';
import {
  ALL_REASONS,
  type Crl,
  OID_ISSUING_DISTRIBUTION_POINT,
  readOver,
  readReasonSet,
  type ReasonSet,
} from './crl.ts';

const OID_CRL_DISTRIBUTION_POINTS = '2.5.29.31';

/** One DistributionPoint (RFC 5280 section 4.2.1.13): where, and for which reasons, a certificate may be listed. */
export interface DistributionPoint {
  /** The names of the point, each as a text that is equal where the names are; undefined where it has none. */
  readonly names: readonly string[] | undefined;
  /** Its addresses, hostile text. */
  readonly uris: readonly string[];
  readonly reasons: ReasonSet;
  /** Lists are issued by someone else (cRLIssuer): indirect ones, which are refused. */
  readonly byAnother: boolean;
}

/** The distribution points that the certificate names; none where the extension is missing or malformed. */
export function distributionPointsOf({ extensions, issuer }: Certificate): DistributionPoint[] {
  const extension = extensions.get(OID_CRL_DISTRIBUTION_POINTS);
  const decoded =
    extension && attempt(() => readWhole(extension.value, TAG.sequence, (list) => readPoints(list, issuer)));
  return decoded?.ok ? decoded.value : [];
}

function readPoints(list: DerReader, issuer: Name): DistributionPoint[] {
  const points: DistributionPoint[] = [];
  while (!list.atEnd) {
    const point = list.enter();
    const { names, uris } = readPointName(point, issuer);
    const reasons = point.optional(primitive(1));
    const byAnother = point.optional(constructed(2)) !== undefined;
    point.finish();
    points.push({
      names,
      uris,
      reasons: reasons ? readReasonSet(reasons.content, point.onOddity) : ALL_REASONS,
      byAnother,
    });
  }
  return points;
}

/** DistributionPointName, in the field with tag 0, where it is there. A relative name goes on from the issuer's. */
function readPointName(fields: DerReader, issuer: Name): Pick<DistributionPoint, 'names' | 'uris'> {
  const field = fields.optional(constructed(0));
  if (field === undefined) return { names: undefined, uris: [] };
  const choice = fields.inside(field);
  const full = choice.optional(constructed(0));
  const relative = full ? undefined : choice.expect(constructed(1));
  choice.finish();
  if (relative) return { names: [`directory ${readRelativeName(choice.inside(relative), issuer)}`], uris: [] };
  const generals = full ? readGeneralNames(choice.inside(full)) : [];
  return {
    names: generals.map(pointName),
    uris: generals.flatMap((general) => (general.kind === 'uri' ? general.value : [])),
  };
}

function pointName(name: DecodedName): string {
  switch (name.kind) {
    case 'directory':
      return `directory ${nameKey(name.name)}`;
    case 'ip':
      return `ip ${name.bytes.join('.')}`;
    case 'other':
      return `other ${name.der.join('.')}`;
    default:
      return `${name.kind} ${name.value}`;
  }
}

/** issuingDistributionPoint (RFC 5280 section 5.2.5): which certificates and reasons a list speaks of. */
interface ListScope {
  readonly names: readonly string[] | undefined;
  readonly onlyUser: boolean;
  readonly onlyCa: boolean;
  readonly onlyAttribute: boolean;
  readonly indirect: boolean;
  readonly reasons: ReasonSet;
}

function readListScope(fields: DerReader, issuer: Name): ListScope {
  const { names } = readPointName(fields, issuer);
  const onlyUser = readFlag(fields, 1);
  const onlyCa = readFlag(fields, 2);
  const some = fields.optional(primitive(3));
  const reasons = some ? readReasonSet(some.content, fields.onOddity) : ALL_REASONS;
  return { names, onlyUser, onlyCa, reasons, indirect: readFlag(fields, 4), onlyAttribute: readFlag(fields, 5) };
}

function readFlag(fields: DerReader, number: number): boolean {
  const element = fields.optional(primitive(number));
  return element !== undefined && boolean(element, fields.onOddity);
}

/** The reasons for which a list speaks of a certificate, or why it does not. */
export type Coverage = ReasonSet | 'other' | 'indirect' | 'scope-malformed';

/**
 * For which reasons a list from the certificate's issuer speaks of it (RFC 5280 section 6.3.3 b and d): it is for
 * certificates of that kind, and for one of its distribution points. Lists for a point that the certificate does not
 * name are for others. The issuer's own name counts as a point of every certificate, for all reasons.
 */
export function coverageOf(crl: Crl, certificate: Certificate): Coverage {
  const scope = scopeOfList(crl);
  if (typeof scope === 'string') return scope;
  const isCa = certificate.known.basicConstraints?.ca === true;
  if (scope.onlyAttribute || (isCa ? scope.onlyUser : scope.onlyCa)) return 'other';
  const issuerItself = { names: [`directory ${nameKey(certificate.issuer)}`], reasons: ALL_REASONS, byAnother: false };
  let reasons = 0;
  for (const point of [...distributionPointsOf(certificate), issuerItself])
    if (!point.byAnother && isForPoint(scope, point)) reasons |= point.reasons & scope.reasons;
  return reasons === 0 ? 'other' : reasons;
}

const EVERYTHING: ListScope = {
  names: undefined,
  onlyUser: false,
  onlyCa: false,
  onlyAttribute: false,
  indirect: false,
  reasons: ALL_REASONS,
};

function scopeOfList({ extensions, issuer }: Crl): ListScope | 'indirect' | 'scope-malformed' {
  const extension = extensions.get(OID_ISSUING_DISTRIBUTION_POINT);
  if (extension === undefined) return EVERYTHING;
  const decoded = attempt(() =>
    readWhole(extension.value, TAG.sequence, (fields) => readListScope(fields, issuer), readOver),
  );
  if (!decoded.ok) return 'scope-malformed';
  return decoded.value.indirect ? 'indirect' : decoded.value;
}

const isForPoint = (scope: ListScope, point: Pick<DistributionPoint, 'names'>): boolean =>
  scope.names === undefined || (point.names?.some((name) => scope.names?.includes(name)) ?? false);

/** Bytes that are the same for two certificates of one issuer exactly where the same lists speak of both. */
export function listedWith({ extensions, known }: Certificate): Uint8Array {
  const points = extensions.get(OID_CRL_DISTRIBUTION_POINTS)?.value ?? new Uint8Array();
  return Uint8Array.of(known.basicConstraints?.ca === true ? 1 : 0, ...points);
}
