/** Built from src/entries/keep.ts and loaded when it is needed: no page imports what is behind the messages. */
declare module 'latchkey:keep' {
  export const keep: import('../../src/protocol/keep-types.ts').Keep;
}
