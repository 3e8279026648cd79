import { remarksOn } from '../gateways/profile-remarks.ts';
import { deviceAddress, find } from '../observation/observation.ts';
import type { ConnectionEvidence, Evidence, MemoryEvidence } from '../observation/types.ts';
import { localityOf } from '../net/locality.ts';
import type { Oid } from '../x509/types.ts';
import { OID_LOCAL_DEVICE } from '../x509/certificate/usage.ts';
import { certificateClass } from './certificate-class.ts';
import { checkBrowserTrust } from './checks/browser.ts';
import { checkDates, checkName, checkSelfNaming, checkUsage } from './checks/certificate.ts';
import { checkAsked, checkEncrypted, checkLocal, checkReadable, checkSeen } from './checks/connection.ts';
import { checkKeyStrong, checkKeyUnchanged, checkKeyUnshared } from './checks/key.ts';
import { checkPath } from './checks/path.ts';
import { checkRevocation } from './checks/revocation.ts';
import { checkScope } from './checks/scope.ts';
import { decide } from './headline.ts';
import type { ExaminationCache } from '../examination/cache.ts';
import { examine } from '../examination/examine.ts';
import type { Examined, Trust } from '../examination/types.ts';
import type { Findings } from './findings.ts';
import type { Check, Judgement } from './types.ts';

/**
 * Evidence about one connection -> checks -> one verdict.
 * @param now milliseconds since the epoch.
 * @param cache keeps what the next examination can use again.
 * @throws when there is no connection evidence: without it there is nothing to judge.
 */
export async function judge(
  evidence: readonly Evidence[],
  trust: Trust,
  now: number,
  cache?: ExaminationCache,
): Promise<Judgement> {
  const connection = find(evidence, 'connection');
  if (!connection) throw new TypeError('judge: no connection evidence');
  const presented = find(evidence, 'certificate');
  const examination = presented ? await examine(presented, trust, now, cache) : null;
  const examined = examination?.ok ? examination.examined : null;
  const memory = find(evidence, 'memory');
  const browser = find(evidence, 'browser');
  const unseen = find(evidence, 'unseen');
  const probe = find(evidence, 'probe');
  const locality = localityOf(connection.host, connection.address);

  const checks = [
    checkLocal(locality),
    checkEncrypted(connection),
    ...(connection.scheme === 'https' ? [checkSeen(presented, unseen)] : []),
    ...(probe ? [checkAsked(probe)] : []),
    ...(examination ? [checkReadable(examination)] : []),
    ...(examined ? examinedChecks(examined, connection, memory, now, trust.localDevice ?? OID_LOCAL_DEVICE) : []),
    ...(connection.scheme === 'https' ? [checkBrowserTrust(browser, connection.host)] : []),
  ];
  const findings: Findings = { connection, locality, browser, unseen, memory, examined, checks };
  return {
    host: connection.host,
    port: connection.port,
    scheme: connection.scheme,
    address: deviceAddress(evidence),
    verdict: decide(findings),
    checks,
    certificateClass: certificateClass(findings),
    certificate: examined?.facts ?? null,
    advice: examined?.certificate && examined.path.kind === 'to-gateway' ? remarksOn(examined.certificate) : [],
    device: memory?.device ?? null,
    keySeenAt: memory?.keySeenAt ?? [],
    judgedAt: now,
  };
}

function examinedChecks(
  { facts, certificate, path }: Examined,
  { host, address }: ConnectionEvidence,
  memory: MemoryEvidence | null,
  now: number,
  localDevice: Oid,
): Check[] {
  const name = checkName(certificate, host);
  const scope = checkScope(certificate, host, address, path, now, localDevice);
  return [
    checkKeyStrong(facts),
    checkKeyUnshared(facts, memory),
    checkKeyUnchanged(facts, memory, path, name, scope),
    checkPath(path),
    ...checkRevocation(path),
    name,
    checkDates(facts, now),
    checkUsage(facts, localDevice),
    scope,
    checkSelfNaming(facts, host),
  ];
}
