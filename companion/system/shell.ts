/** One word of a POSIX shell: between single quotes it takes everything literally except the quote itself. */
export const quotedForSh = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
