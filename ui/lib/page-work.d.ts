/** Built from src/entries/page-work.ts and loaded when it is needed: no page imports what is behind the protocol. */
declare module 'latchkey:page-work' {
  export const answer: import('../../src/protocol/page-work.ts').PageWork['answer'];
  export const readAddress: import('../../src/protocol/page-work.ts').PageWork['readAddress'];
  export const readLink: import('../../src/protocol/page-work.ts').PageWork['readLink'];
}
