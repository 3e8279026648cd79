/** Built from src/keep.ts and loaded when it is needed: no page imports what is behind the messages. */
declare module 'latchkey:keep' {
  export const keep: import('../../src/keep-types.ts').Keep;
}
