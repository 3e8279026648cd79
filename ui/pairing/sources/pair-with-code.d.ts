/** Built from src/pair-with-code.ts and loaded when it is needed: no page imports what is behind the messages. */
declare module 'latchkey:pair-with-code' {
  export const pairWithCode: import('../../../src/messages.ts').PairWithCode;
}
