import * as v from 'valibot';
import type { EvidenceKind } from '../core/evidence/types.ts';
import type { MakerProblem, VerifierProblem } from '../core/makers/types.ts';
import type { FetchProblem } from './faults.ts';
import { id, label, nothing, tabId, typed, url } from './fields.ts';

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
  /** The same with a file that the person gives for this device; nothing of it outlasts the page. */
  'evidence/give': v.object({ ...place, file: base64 }),
  /** Keeps such a file for the device, so that it is read at each visit. */
  'evidence/keep-file': v.object({ ...place, name: id, file: base64 }),
  /** The files that are kept for the device, and taking one away, or back. */
  'evidence/files': v.object(place),
  'evidence/drop-file': v.object({ ...place, id }),
  /** The same with the file that the device's maker offers (RFC 8520). Asking tells the maker that someone has one. */
  'evidence/ask-maker': v.object(place),
  'evidence/settings': nothing,
  'evidence/use': v.object({ kind: v.picklist(KINDS), use: v.picklist(['secondary', 'primary', 'off']) }),
  /** Where devices are asked for evidence: an absolute path; null for the usual one. */
  'evidence/path': v.object({ path: v.nullable(v.pipe(v.string(), v.maxLength(200))) }),
  'referee/view': v.object({ gateway: id }),
  /** Has a gateway asked which key it expects of a name, at its https address; null: it is asked no more. */
  'referee/set': v.object({ gateway: id, address: v.nullable(typed) }),
  'maker/list': nothing,
  /**
   * Reads a maker's root out of a file, or fetches it and compares it with the SHA-256 that was typed. Nothing is
   * stored.
   */
  'maker/read': v.variant('from', [
    v.object({ from: v.literal('file'), file: base64 }),
    v.object({ from: v.literal('url'), url, fingerprint: typed }),
  ]),
  /** Takes the root that 'maker/read' showed last. From now on it vouches for what this maker's devices are. */
  'maker/add': v.object({ maker: id, name: label }),
  'maker/remove': v.object({ maker: id }),
  'maker/restore': v.object({ maker: id }),
  'verifier/list': nothing,
  /** Reads a verifier's key out of a file (a JSON Web Key, or a certificate). Nothing is stored. */
  'verifier/read': v.object({ file: base64 }),
  /** Takes the key that 'verifier/read' showed. From now on its attestation results are believed. */
  'verifier/add': v.object({ verifier: id, name: label }),
  'verifier/remove': v.object({ verifier: id }),
  'verifier/restore': v.object({ verifier: id }),
} as const;

export interface EvidenceAnswers {
  'evidence/look': EvidenceLook;
  'evidence/give': EvidenceLook;
  'evidence/keep-file': KeptFiles;
  'evidence/files': KeptFiles;
  'evidence/drop-file': KeptFiles;
  'evidence/ask-maker': EvidenceLook;
  'evidence/settings': EvidenceSettings;
  'evidence/use': EvidenceSettings;
  'evidence/path': EvidenceSettings;
  'referee/view': RefereeView;
  'referee/set': RefereeSet;
  'maker/list': readonly MakerView[];
  'maker/read': MakerRead;
  'maker/add': MakerView;
  'maker/remove': null;
  'maker/restore': MakerView;
  'verifier/list': readonly VerifierView[];
  'verifier/read': VerifierRead;
  'verifier/add': VerifierView;
  'verifier/remove': null;
  'verifier/restore': VerifierView;
}

/** What a kind of evidence is used for: it adds to the verdict, it may also lead it, or it is not read. */
export type EvidenceUse = 'secondary' | 'primary' | 'off';

/**
 * What came of looking. `news`: there is evidence that the page was not yet judged with, so it is to be judged anew.
 */
export interface EvidenceLook {
  readonly news: boolean;
  /** Why a file was not read, or not had; null where there is no such problem. */
  readonly problem: EvidenceProblem | null;
}

/**
 * `unknown-format`: nothing that Latchkey reads as evidence; `too-large`; `no-maker-file`: the device names none;
 * `not-fetched`: its maker gave nothing; `leads-inside`: the address that it names is one of the home.
 */
export type EvidenceProblem = 'unknown-format' | 'too-large' | 'no-maker-file' | 'not-fetched' | 'leads-inside';

/** What is kept for a device, and why a file was not taken in, if one was to be. */
export interface KeptFiles {
  readonly files: readonly { readonly id: string; readonly name: string; readonly keptAt: number }[];
  /** `no-device`: nothing of this device is written down, as in a private window; `too-many`: there is no more room. */
  readonly problem: 'no-device' | 'too-many' | 'unknown-format' | null;
}

export interface EvidenceSettings {
  /** Every kind, with what it is used for; `mayLead` where it can be primary: the kinds that say who made a device. */
  readonly kinds: readonly { readonly kind: EvidenceKind; readonly use: EvidenceUse; readonly mayLead: boolean }[];
  readonly path: string;
  readonly usualPath: string;
}

/** Where a gateway is asked which key it expects of a name. */
export interface RefereeView {
  /** Its https origin; null where it is not asked. */
  readonly address: string | null;
  /** Where it may be, going by where its root came from. */
  readonly suggested: string | null;
}

/**
 * `connection-unseen`: this browser does not show who answers, so no one is asked; `not-confirmed`: what answers there
 * does not prove to be this gateway, so it is not believed.
 */
export type RefereeProblem = FetchProblem | 'connection-unseen' | 'not-confirmed';

/**
 * The setting as it is now. With `bad-url` and `not-local` it is as it was; else the problem is one of asking there.
 */
export interface RefereeSet {
  readonly view: RefereeView;
  readonly problem: RefereeProblem | null;
}

/**
 * A maker's root, believed for what that maker's devices are, and for the vouchers by which it hands one to the gateway
 * that asked for it; never for a name.
 */
export interface MakerView {
  /** Lower-case hexadecimal SHA-256 of the root's SPKI. */
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  /** The organisations whose devices it can attest, as the root names them. */
  readonly organisations: readonly string[];
  readonly certificateSha256: string;
  /** Milliseconds since the epoch, as all times here; null where it never expires. */
  readonly notAfter: number | null;
}

/** A root as it would be added, under the name that it suggests, or why none was read. */
export type MakerRead =
  | { readonly ok: true; readonly maker: MakerView }
  | { readonly ok: false; readonly problem: MakerProblem | 'not-fetched' };

/** A verifier's key, believed for attestation results and for nothing else. */
export interface VerifierView {
  /** Lower-case hexadecimal SHA-256 of its SPKI. */
  readonly id: string;
  /** Text as the person left it; before it is added, as its key suggests, perhaps empty. */
  readonly name: string;
  /** Whether it may have others sign for it: it came as a certificate. */
  readonly asCertificate: boolean;
}

export type VerifierRead =
  { readonly ok: true; readonly verifier: VerifierView } | { readonly ok: false; readonly problem: VerifierProblem };
