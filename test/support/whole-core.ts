/**
 * The core as one module, for pages and workers that have no other way to it: what every caller shares, and the work
 * that the extension takes from its rooms.
 */
export * from '../../src/core/index.ts';
export { appraiseArtefacts } from '../../src/core/evidence/kinds/appraise-artefacts.ts';
export type { EvidenceGrounds } from '../../src/core/evidence/artefacts/types.ts';
export { appraiseReferee, type RefereeGrounds } from '../../src/core/evidence/referee/appraise.ts';
export { appraiseToken, type TokenGrounds } from '../../src/core/evidence/token/appraise.ts';
export { readToken } from '../../src/core/evidence/token/read.ts';
export { KnownIssuers } from '../../src/core/x509/path/known-issuers.ts';
export { validatePath } from '../../src/core/x509/path/validate-path.ts';
