/** Built from src/entries/desk.ts and loaded when it is needed: no page imports what is behind the messages. */
declare module 'latchkey:desk' {
  export const readAddress: import('../../src/protocol/desk-types.ts').Desk['readAddress'];
  export const readLink: import('../../src/protocol/desk-types.ts').Desk['readLink'];
  export const pairWithCode: import('../../src/protocol/desk-types.ts').Desk['pairWithCode'];
  export const lookForRoots: import('../../src/protocol/desk-types.ts').Desk['lookForRoots'];
  export const followLink: import('../../src/protocol/desk-types.ts').Desk['followLink'];
  export const makeAnchor: import('../../src/protocol/desk-types.ts').Desk['makeAnchor'];
}
