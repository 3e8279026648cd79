import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { readRoom } from './compile.mjs';
import { pseudo } from './pseudo.ts';

const LOCALES = fileURLToPath(new URL('../../ui/locales', import.meta.url));
/** What pages are written in; it comes with them, room by room. */
const FIRST = 'en';
/** Languages that are made of the English, for the gallery: one from left to right and one from right to left. */
const PSEUDO = ['en-XA', 'ar-XB'] as const;

const filesOf = (language: string): readonly string[] =>
  readdirSync(`${LOCALES}/${language}`)
    .filter((name) => name.endsWith('.ftl'))
    .map((name) => `${LOCALES}/${language}/${name}`);

/**
 * Turns messages into code when pages are built, so that no page reads Fluent's syntax:
 * - `import room from './room.ftl'` is one room of one language: its name and its messages.
 * - `latchkey:languages` is every other language, by its code, as a function that loads all its rooms in one piece.
 * @param made adds the languages that are made of the English.
 */
export function messages({ made = false }: { readonly made?: boolean } = {}): Plugin {
  const others = readdirSync(LOCALES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== FIRST)
    .map(({ name }) => name);
  return {
    name: 'latchkey:messages',
    enforce: 'pre',
    resolveId: (source) => (/^latchkey:language(s$|\/)/.test(source) ? `\0${source}` : null),
    load(id) {
      const path = id.replace(/\?.*$/, '');
      if (path.endsWith('.ftl')) return code(`export default ${JSON.stringify(readRoom(path))}`);
      if (id === '\0latchkey:languages') {
        const named = [...others, ...(made ? PSEUDO : [])].map(
          (language) => `${JSON.stringify(language)}: () => import("latchkey:language/${language}")`,
        );
        return code(`export default { ${named.join(', ')} }`);
      }
      const language = /^\0latchkey:language\/(.+)$/.exec(id)?.[1];
      if (language === undefined) return null;
      const isMade = (PSEUDO as readonly string[]).includes(language);
      const rooms = Object.fromEntries(
        filesOf(isMade ? FIRST : language).map((file) => {
          this.addWatchFile(file);
          const { room, messages } = readRoom(file);
          return [room, isMade ? pseudo(messages) : messages];
        }),
      );
      // A browser reads JSON faster than an object in code.
      return code(`export default JSON.parse(${JSON.stringify(JSON.stringify(rooms))})`);
    },
  };
}

const code = (text: string) => ({ code: text, map: null, moduleType: 'js' as const });
