/**
 * What features share: decisions and faults, what is kept in the session, and of evidence. Asking a device is no small
 * thing, and is imported from its file (fetch-local.ts).
 */
export { openable, sameOrigin, shortAddress } from './addresses.ts';
export { decodeJson, encodeJson } from './bytes-json.ts';
export { decisions, noteDecision, notePairing } from './decisions.ts';
export { faultOf, RequestError } from './faults.ts';
export {
  currentBeliefs,
  evidenceUses,
  forgetAllEvidence,
  forgetEvidence,
  keepEvidence,
  keptEvidence,
  primaryKinds,
  setEvidenceUse,
} from './kept-evidence.ts';
export { oneAtATime } from './one-at-a-time.ts';
export { sessionState } from './session-state.ts';
export { without } from './without.ts';
