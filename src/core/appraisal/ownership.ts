import type { Params } from '../evidence/types.ts';
import { addressSpace } from '../net/address-space.ts';
import { localNameReason, parseHost } from '../net/host.ts';
import { whereIs } from '../net/on-link.ts';
import { inScope } from '../scope/scope.ts';
import {
  describeGeneralName,
  type GeneralName,
  OID_SERVER_AUTH,
  type PathFailure,
  type PathReason,
  sanitizeText,
} from '../x509/basics/index.ts';
import type { RevocationStatus } from '../x509/revocation/revocation-status.ts';
import { cannotTell, type CertificateGrounds, isPartUnread, knownBefore, loosest, proves, refutes } from './grounds.ts';
import type { ReasonCode } from './reasons.ts';
import type { Finding } from './types.ts';

const onCertificate = ({ certificate: { binding } }: CertificateGrounds) =>
  ({ axis: 'ownership', binding, restsOn: ['certificate'] }) as const;

/** Does the certificate chain to a gateway root the person paired? Not having seen its issuer is not a refutation. */
export function pathLeadsToGateway(grounds: CertificateGrounds): Finding {
  const { path } = grounds.examined;
  const common = { ...onCertificate(grounds), question: 'path' } as const;
  switch (path.kind) {
    case 'to-gateway':
      return proves(common, 'path-to-gateway', { gateway: path.gateway.name });
    case 'self-signed':
      return refutes(common, 'self-signed');
    case 'no-gateway':
      return cannotTell(common, 'no-gateway-paired');
    case 'impostor':
      return refutes(common, 'impostor-issuer', { gateway: path.gateway.name });
    case 'rotated':
      return cannotTell(common, 'issuer-rotated', { gateway: path.gateway.name });
    case 'namesake':
      return cannotTell(common, 'issuer-namesake', { gateway: path.gateway.name });
    case 'unknown-issuer':
      return cannotTell(
        common,
        issuerUnseen(grounds) ? 'issuer-unseen' : path.issuerSeen ? 'issuer-not-paired' : 'issuer-not-shown',
        ruleParams(path.failure),
      );
    case 'broken':
      return {
        ...common,
        answer: UNDECIDED.includes(path.failure.reason) ? 'cannot tell' : 'refuted',
        code: `path-${path.failure.reason}`,
        params: ruleParams(path.failure),
      };
  }
}

/**
 * A gateway, and not the person, vouched for the device before this visit, and whoever issued its certificate now was
 * not shown: it may well be a new intermediate of that gateway.
 */
export function issuerUnseen({ examined: { path, facts }, recollection }: CertificateGrounds): boolean {
  if (path.kind !== 'unknown-issuer' || path.issuerSeen || recollection === null) return false;
  const known = knownBefore(recollection, facts.spkiSha256);
  return known !== null && known.gatewayPin !== null && known.personPin === null;
}

/** Refusals that say nothing about the certificate: an algorithm that is not here, a search that was given up. */
const UNDECIDED: readonly PathReason[] = ['unsupported-algorithm', 'work-limit'];

/** A long name must not push the rule out of sight. */
const MAX_NAME = 120;

/**
 * The rule that was broken with its own parameters (`RuleParams`), and, where one can be named, the first certificate
 * that broke it: `at` is its position (0 = leaf), `subject` its name.
 */
function ruleParams({ rule, params, at, subject }: PathFailure): Params {
  if (at === undefined || subject === undefined) return { ...params, rule };
  return { ...params, rule, at, subject: sanitizeText(subject, MAX_NAME) };
}

const REVOCATION: Readonly<Record<RevocationStatus, ReasonCode>> = {
  current: 'not-revoked',
  answered: 'not-revoked-answered',
  partial: 'revocation-partial',
  'not-needed': 'revocation-not-needed',
  'no-list': 'revocation-no-list',
  unreliable: 'revocation-unreliable',
};

/** Does the gateway that signed it still stand by it? Asked only where one signed it. Missing data is no failure. */
export function isNotRevoked(grounds: CertificateGrounds): Finding[] {
  const { path, notLookedUp } = grounds.examined;
  const common = { ...onCertificate(grounds), question: 'revocation' } as const;
  if (path.kind === 'broken' && path.failure.reason === 'revoked')
    return [refutes(common, 'path-revoked', ruleParams(path.failure))];
  if (notLookedUp.includes('path-revocation-unknown')) return [cannotTell(common, 'path-revocation-unknown')];
  if (path.kind !== 'to-gateway') return [];
  const answered = path.revocation === 'current' || path.revocation === 'answered';
  return [{ ...common, answer: answered ? 'proved' : 'cannot tell', code: REVOCATION[path.revocation] }];
}

/** Is it in force now (RFC 5280 section 4.1.2.5, both ends included)? */
export function datesAreValid(grounds: CertificateGrounds): Finding {
  const { now, examined } = grounds;
  const common = { ...onCertificate(grounds), question: 'dates' } as const;
  if (now > examined.facts.notAfter) return refutes(common, 'expired');
  if (now < examined.facts.notBefore) return refutes(common, 'not-yet-valid');
  return Number.isNaN(examined.facts.notAfter) ? cannotTell(common, 'part-unread') : proves(common, 'dates-valid');
}

/** May it be used for a server, and does it say Local Device (docs/glossary.md)? */
export function usageFits(grounds: CertificateGrounds): Finding {
  const common = { ...onCertificate(grounds), question: 'usage' } as const;
  const usages = grounds.examined.facts.extendedKeyUsage;
  if (usages === null)
    return isPartUnread(grounds.examined) ? cannotTell(common, 'part-unread') : proves(common, 'usage-unrestricted');
  const localDevice = usages.includes(grounds.localDevice);
  if (usages.includes(OID_SERVER_AUTH)) return proves(common, localDevice ? 'usage-local-device' : 'usage-server');
  // Both browsers refuse a certificate whose only usage is Local Device, so it is wrong for a website
  // (docs/platform-facts.md#local-device-needs-server-auth).
  return refutes(common, localDevice ? 'usage-local-device-only' : 'usage-wrong');
}

/**
 * Is the certificate used where it may be? A Local Device certificate may name local hosts only and answer at a local
 * address only; a gateway's certificate counts inside the scope shown at pairing only.
 */
export function isInScope(grounds: CertificateGrounds): Finding {
  const { examined, connection, certificate, localDevice, now } = grounds;
  const common = {
    axis: 'ownership',
    question: 'scope',
    binding: loosest(certificate, connection),
    restsOn: ['certificate', 'connection'],
  } as const;
  const { known } = examined.certificate ?? { known: null };
  if (known?.extendedKeyUsage?.includes(localDevice)) {
    if (connection.address !== null && whereIs(connection.address, []) === 'elsewhere')
      return refutes(common, 'local-device-public-address');
    if (known.subjectAltName?.map(describeGeneralName).some(isPublicName))
      return refutes(common, 'local-device-public-name');
  }
  if (examined.path.kind !== 'to-gateway') return cannotTell(common, 'scope-without-gateway');
  const { scope } = examined.path.gateway;
  const within = inScope(scope, connection.host) && now <= scope.until;
  return { ...common, answer: within ? 'proved' : 'refuted', code: within ? 'in-scope' : 'outside-scope' };
}

function isPublicName(name: GeneralName): boolean {
  if (name.kind === 'ip') return addressSpace(name.value) === 'public';
  if (name.kind !== 'dns') return false;
  const host = parseHost(name.value.replace(/^\*\./, ''));
  return host?.kind === 'dns' && localNameReason(host.value) === null;
}
