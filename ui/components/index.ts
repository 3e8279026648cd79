/** The parts of which pages are made. Proving a root has a folder of its own below. */
export * from './advice.tsx';
export * from './appraisal.tsx';
export * from './chain.tsx';
export * from './ending.tsx';
export * from './entry-actions.tsx';
export * from './evidence.tsx';
export * from './fingerprint-field.tsx';
export * from './fold.tsx';
export * from './gateway-codes.tsx';
export * from './navigation.tsx';
export * from './network.tsx';
export * from './networks.tsx';
export * from './note.tsx';
export * from './seeing-certificates.tsx';
export * from './show-icon.tsx';
export * from './text.tsx';
export * from './trust-line.tsx';
