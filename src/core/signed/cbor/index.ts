/** Reading and writing CBOR (RFC 8949), and looking into what was read. */
export * from './head.ts';
export * from './look.ts';
export * from './read.ts';
export type * from './types.ts';
export * from './write.ts';
