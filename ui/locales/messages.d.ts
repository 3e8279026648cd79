/** The messages of one room in one language (scripts/messages). */
declare module '*.ftl' {
  const messages: import('../words/message.ts').Room;
  export default messages;
}

/** Every language but English, by its code; each loads all its rooms. */
declare module 'latchkey:languages' {
  const languages: Readonly<Record<string, () => Promise<{ readonly default: import('../words/message.ts').Rooms }>>>;
  export default languages;
}
