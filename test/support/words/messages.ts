import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Pattern, type Patterns } from '../../../scripts/messages/compile.mjs';

const LOCALES = join(import.meta.dirname, '../../../ui/locales');

/** A file of messages as translators see it. */
export interface MessageFile {
  readonly room: string;
  readonly messages: Patterns;
  /** What is said beside each message; the longest that it may be, in characters. */
  readonly notes: Readonly<Record<string, { readonly line: number; readonly max: number | null }>>;
}

export const languages = (): readonly string[] =>
  readdirSync(LOCALES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

export function messageFiles(language: string): readonly MessageFile[] {
  return readdirSync(join(LOCALES, language))
    .filter((name) => name.endsWith('.ftl'))
    .map((name) => {
      const source = readFileSync(join(LOCALES, language, name), 'utf8');
      return { room: name.slice(0, -'.ftl'.length), messages: parse(source, name), notes: notesIn(source) };
    });
}

/** A note is about the next message, `##` about all until the next `##`, `###` about the file; the nearest counts. */
function notesIn(source: string): MessageFile['notes'] {
  const notes: Record<string, { line: number; max: number | null }> = {};
  let [file, group, own]: (number | null)[] = [null, null, null];
  source.split('\n').forEach((text, i) => {
    const max = maxIn(text);
    if (text.startsWith('###')) file = max ?? file ?? null;
    else if (text.startsWith('##')) group = max;
    else if (text.startsWith('#')) own = max ?? own ?? null;
    else {
      const id = /^([a-zA-Z][\w-]*)[ \t]*=/.exec(text)?.[1];
      if (id !== undefined) notes[id] = { line: i + 1, max: own ?? group ?? file ?? null };
      own = null;
    }
  });
  return notes;
}

function maxIn(text: string): number | null {
  const found = /\bMax: (\d+)/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

type Expression = Exclude<Exclude<Pattern, string>[number], string>;

/** The names of what a message asks to be put into it. */
export function placeholdersIn(pattern: Pattern): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (part: string | Expression): void => {
    if (typeof part === 'string') return;
    if (part.type === 'var') found.add(part.name);
    if (part.type === 'func') part.args.forEach((each) => look(each.type === 'narg' ? each.value : each));
    if (part.type !== 'select') return;
    look(part.selector);
    part.variants.forEach(({ value }) => placeholdersIn(value).forEach((name) => found.add(name)));
  };
  if (typeof pattern !== 'string') pattern.forEach(look);
  return found;
}

/** What a message may read, once for each variant, with `{}` where something is put into it. */
export function readingsOf(pattern: Pattern): readonly string[] {
  if (typeof pattern === 'string') return [pattern];
  return pattern.reduce<readonly string[]>(
    (before, part) => {
      const next =
        typeof part === 'string'
          ? [part]
          : part.type === 'select'
            ? part.variants.flatMap(({ value }) => readingsOf(value))
            : ['{}'];
      return before.flatMap((start) => next.map((each) => start + each));
    },
    [''],
  );
}
