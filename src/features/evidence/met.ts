import type { ArtefactFact } from '../../core/common.ts';

/** Most bytes that are read of one artefact, or of a collection of them. */
export const LIMIT = 1_000_000;

/** An artefact as it was met, of whichever kind. */
export type Met = Omit<ArtefactFact, 'kind'>;

/** A file that a person has for the device; what it says is no more than a file says. */
export const asArtefact = (bytes: Uint8Array): Met => ({ place: 'file', mediaType: 'application/octet-stream', bytes });
