import * as v from 'valibot';
import type { EvidenceKind } from '../core/evidence/types.ts';
import type { FetchProblem } from './faults.ts';
import { id, nothing, tabId, url } from './fields.ts';

const KINDS = [
  'device-identity',
  'matter',
  'fdo',
  'voucher',
  'mud',
  'token',
  'referee',
] as const satisfies readonly EvidenceKind[];

/** Most bytes of evidence that are read from a device, and of a file that the person gives. */
const MAX_EVIDENCE_LENGTH = 1_400_000;

const place = { tabId, url } as const;
const base64 = v.pipe(v.string(), v.base64(), v.maxLength(MAX_EVIDENCE_LENGTH));

/** What devices, makers and owners say about a device, and by which makers' roots that is checked. */
export const evidencePageWork = {
  /**
   * Reads what evidence the page's certificate carries, asks the device for more where it is at a local address, and
   * keeps what came of it, so that the next 'tab/view' is judged with it.
   */
  'evidence/look': v.object(place),
  /** The same with a file that the person gives for this device. */
  'evidence/give': v.object({ ...place, name: id, file: base64 }),
  'evidence/settings': nothing,
  'evidence/use': v.object({ kind: v.picklist(KINDS), use: v.picklist(['secondary', 'primary', 'off']) }),
  /** Where devices are asked for evidence: an absolute path; null for the usual one. */
  'evidence/path': v.object({ path: v.nullable(v.pipe(v.string(), v.maxLength(200))) }),
} as const;

export interface EvidenceAnswers {
  'evidence/look': EvidenceLook;
  'evidence/give': EvidenceLook;
  'evidence/settings': EvidenceSettings;
  'evidence/use': EvidenceSettings;
  'evidence/path': EvidenceSettings;
}

export type EvidenceUse = 'secondary' | 'primary' | 'off';

/** What came of looking. `news`: there is evidence that the page was not yet judged with, so it is to be judged anew. */
export interface EvidenceLook {
  readonly news: boolean;
  /** Where the maker offers a file on what the device talks to, which has not been asked for; null where none is named. */
  readonly makerFile: string | null;
  /** Why a file was not read, or not had; null where there is no such problem. */
  readonly problem: EvidenceProblem | FetchProblem | null;
}

/** `unknown-format`: nothing that Latchkey reads as evidence; `too-large`; `no-maker-file`: the device names none. */
export type EvidenceProblem = 'unknown-format' | 'too-large' | 'no-maker-file';

export interface EvidenceSettings {
  /** Every kind, with what it is used for; `mayLead` where it can be primary: the kinds that say who made a device. */
  readonly kinds: readonly { readonly kind: EvidenceKind; readonly use: EvidenceUse; readonly mayLead: boolean }[];
  readonly path: string;
  readonly usualPath: string;
}
