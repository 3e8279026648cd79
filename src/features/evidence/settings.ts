import type { EvidenceKind } from '../../core/common.ts';
import { kept } from '../../platform/storage.ts';
import type { EvidenceSettings, Request } from '../../protocol/index.ts';
import { evidenceUses, forgetAllEvidence, noteDecision, RequestError, setEvidenceUse } from '../common/index.ts';

/** Every kind; true for those that say who made a device, which alone may lead a verdict. */
const MAY_LEAD: Readonly<Record<EvidenceKind, boolean>> = {
  'device-identity': true,
  matter: true,
  token: true,
  voucher: false,
  fdo: false,
  mud: false,
  referee: false,
};

/** Where devices are asked for evidence unless the person says otherwise (docs/device-evidence.md). */
const USUAL_PATH = '/.well-known/latchkey/evidence';
const PATH = 'evidence-path';

export async function viewEvidenceSettings(): Promise<EvidenceSettings> {
  const uses = await evidenceUses();
  const kinds = (Object.keys(MAY_LEAD) as EvidenceKind[]).map((kind) => ({
    kind,
    use: uses[kind] ?? 'secondary',
    mayLead: MAY_LEAD[kind],
  }));
  return { kinds, path: await evidencePath(), usualPath: USUAL_PATH };
}

/** @throws RequestError where a kind is to lead that says nothing of who made a device. */
export async function chooseEvidenceUse({ kind, use }: Request<'evidence/use'>): Promise<EvidenceSettings> {
  if (use === 'primary' && !MAY_LEAD[kind]) throw new RequestError('bad-message');
  await setEvidenceUse(kind, use);
  await forgetAllEvidence();
  await noteDecision('evidence-use-changed', null, { kind, use });
  return viewEvidenceSettings();
}

/** @throws RequestError where it is no absolute path. */
export async function setEvidencePath({ path }: Request<'evidence/path'>): Promise<EvidenceSettings> {
  if (path !== null && !isPath(path)) throw new RequestError('bad-message');
  await kept.set(PATH, path === USUAL_PATH ? null : path);
  await forgetAllEvidence();
  await noteDecision('evidence-path-changed', null, { path });
  return viewEvidenceSettings();
}

export async function evidencePath(): Promise<string> {
  const stored = await kept.get(PATH);
  return typeof stored === 'string' && isPath(stored) ? stored : USUAL_PATH;
}

/** The kinds that the person switched off. */
export async function kindsOff(): Promise<readonly EvidenceKind[]> {
  const uses = await evidenceUses();
  return (Object.keys(uses) as EvidenceKind[]).filter((kind) => uses[kind] === 'off');
}

/**
 * An absolute path of printable ASCII, without query, fragment or a second slash at its start (RFC 3986 section 3.3).
 */
const isPath = (text: string): boolean => /^\/(?!\/)[!-~]*$/.test(text) && !/[?#\\]/.test(text);
