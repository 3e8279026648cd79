/** What browser and companion say to each other, and within which limits (docs/companion.md). It stands alone. */
export * from './limits.ts';
export * from './requests.ts';
export type * from './types.ts';
