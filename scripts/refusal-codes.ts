import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';

/**
 * The browsers' error constants, and what each says about a server's certificate.
 *
 * scripts/refusals/constants.tsv holds the facts (name and number, read from the browsers' sources) and beside each
 * what a person wrote: the refusal that it stands for (`-` where it is not about a server's certificate), and whether
 * the browser lets a person go on past it. src/platform/refusal-codes.ts is made from it, as small as the background
 * needs.
 *
 *   node --import tsx scripts/refusal-codes.ts                     makes that file anew
 *   … -- --chromium net_error_list.h --nss FOLDER --source "…"     reads the constants of newer sources first
 *
 * FOLDER is a checkout of NSS. A constant that newer sources lack stays, as older browsers still say it; a new one
 * comes with `?`, which no test lets pass until a person has said what it means.
 */
const TABLE = new URL('refusals/constants.tsv', import.meta.url);
const CODES = new URL('../src/platform/refusal-codes.ts', import.meta.url);

/** Where NSS and mozilla::pkix keep their constants, and the number that they count from. */
const NSS = {
  sec: { file: 'lib/util/secerr.h', base: -0x2000, pattern: /^\s*(\w+)\s*=\s*\(?SEC_ERROR_BASE \+\s*(\d+)/gm },
  ssl: { file: 'lib/ssl/sslerr.h', base: -0x3000, pattern: /^\s*(SSL_\w+)[^=\n]*=\s*\(SSL_ERROR_BASE \+\s*(\d+)/gm },
  pkix: { file: 'lib/mozpkix/include/pkix/pkixnss.h', base: -0x4000, pattern: /(MOZILLA_\w+) = ERROR_BASE \+ (\d+)/g },
} as const;

export type Source = 'chromium' | keyof typeof NSS;

/** One constant: as its source has it, and what it was found to mean. */
export interface Constant {
  readonly source: Source;
  readonly name: string;
  readonly number: number;
  /** A BrowserRefusal, or `-`. */
  readonly meaning: string;
  /** The browser's own page about it lets a person go on. */
  readonly wayOn: boolean;
}

type Fact = Omit<Constant, 'meaning' | 'wayOn'>;

export interface Table {
  /** Where the constants were read from, as the head of the file says. */
  readonly sources: readonly string[];
  readonly constants: readonly Constant[];
}

export async function readTable(): Promise<Table> {
  const lines = (await readFile(TABLE, 'utf8')).split('\n').filter((line) => line !== '');
  const constants = lines
    .filter((line) => !line.startsWith('#'))
    .map((line): Constant => {
      const [source = '', name = '', number = '', meaning = '', way = ''] = line.split('\t');
      return { source: source as Source, name, number: Number(number), meaning, wayOn: way === 'way-on' };
    });
  return { sources: lines.filter((line) => line.startsWith('#')).map((line) => line.slice(2)), constants };
}

/** The same constants with those of newer sources. */
export function withNewer(known: readonly Constant[], newer: readonly Fact[]): Constant[] {
  const byName = new Map(known.map((constant) => [`${constant.source} ${constant.name}`, constant]));
  for (const fact of newer) {
    const before = byName.get(`${fact.source} ${fact.name}`);
    byName.set(`${fact.source} ${fact.name}`, { meaning: '?', wayOn: false, ...before, ...fact });
  }
  const order: readonly Source[] = ['chromium', 'sec', 'ssl', 'pkix'];
  return [...byName.values()].sort(
    (a, b) => order.indexOf(a.source) - order.indexOf(b.source) || Math.abs(a.number) - Math.abs(b.number),
  );
}

/** The source text of src/platform/refusal-codes.ts. */
export async function codesOf({ sources, constants }: Table): Promise<string> {
  const chromium = constants.filter(({ source }) => source === 'chromium');
  const nss = constants.filter(({ source }) => source !== 'chromium');
  const told = (some: readonly Constant[]) => some.filter(({ meaning }) => meaning !== '-');
  const meanings = (some: readonly Constant[]) => [...new Set(told(some).map(({ meaning }) => meaning))];
  const short = ({ name }: Constant) => name.replace(/^ERR_/, '');
  const lastOf = (source: Source) =>
    Math.max(...nss.filter((each) => each.source === source).map(({ number }) => number - NSS[source as 'sec'].base));
  const text = `
    import type { BrowserRefusal } from '../core/common.ts';

    // Made by scripts/refusal-codes.ts from scripts/refusals/constants.tsv, which has the names, and who says so:
    ${sources.map((source) => `// ${source}`).join('\n')}

    /**
     * Chromium's errors about a server's certificate, without \`ERR_\`, by what they mean. A + stands behind those past
     * which Chromium lets a person go on, where the site did not forbid it.
     */
    export const CHROMIUM: Readonly<Partial<Record<BrowserRefusal, string>>> = {
      ${meanings(chromium)
        .map(
          (meaning) =>
            `'${meaning}': '${told(chromium)
              .filter((each) => each.meaning === meaning)
              .map((each) => `${short(each)}${each.wayOn ? '+' : ''}`)
              .join(' ')}',`,
        )
        .join('\n')}
    };

    /** Errors that begin like the others and are not about a server's certificate. */
    export const CHROMIUM_UNRELATED = '${chromium
      .filter(({ name, meaning }) => name.startsWith('ERR_CERT') && meaning === '-')
      .map(short)
      .join(' ')}';

    /** The same for Firefox: constants of NSS and mozilla::pkix, as positive numbers. */
    export const FIREFOX: Readonly<Partial<Record<BrowserRefusal, readonly number[]>>> = {
      ${meanings(nss)
        .map(
          (meaning) =>
            `'${meaning}': [${told(nss)
              .filter((each) => each.meaning === meaning)
              .map(({ number }) => -number)
              .join(', ')}],`,
        )
        .join('\n')}
    };

    export const FIREFOX_WAY_ON: readonly number[] = [${nss
      .filter(({ wayOn }) => wayOn)
      .map(({ number }) => -number)
      .join(', ')}];

    /** The last constant that is known of the two lists of which most are about certificates. */
    export const FIREFOX_LAST = {
      sec: ${-(NSS.sec.base + lastOf('sec'))},
      pkix: ${-(NSS.pkix.base + lastOf('pkix'))},
    } as const;
  `;
  return format(text, { ...(await resolveConfig(CODES)), parser: 'typescript' });
}

async function readNewer(chromium: string, nss: string): Promise<Fact[]> {
  const list = await readFile(chromium, 'utf8');
  const found = [...list.matchAll(/^NET_ERROR\((\w+), (-\d+)\)/gm)]
    .map(([, name, number]): Fact => ({ source: 'chromium', name: `ERR_${name ?? ''}`, number: Number(number) }))
    // Of connections and of certificates, as the list itself says; elsewhere only a name can tell.
    .filter(({ name, number }) => (number <= -100 && number > -300) || name.includes('CERT'));
  for (const [source, { file, base, pattern }] of Object.entries(NSS))
    for (const [, name = '', offset] of (await readFile(`${nss}/${file}`, 'utf8')).matchAll(pattern))
      found.push({ source: source as Source, name, number: base + Number(offset) });
  return found;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { chromium: { type: 'string' }, nss: { type: 'string' }, source: { type: 'string', multiple: true } },
  });
  const { chromium, nss, source = [] } = values;
  let table = await readTable().catch((): Table => ({ sources: [], constants: [] }));
  if (chromium !== undefined && nss !== undefined) {
    table = { sources: source, constants: withNewer(table.constants, await readNewer(chromium, nss)) };
    const rows = table.constants.map(({ source: from, name, number, meaning, wayOn }) =>
      [from, name, number, meaning, ...(wayOn ? ['way-on'] : [])].join('\t'),
    );
    await writeFile(TABLE, [...table.sources.map((line) => `# ${line}`), ...rows, ''].join('\n'));
  }
  await writeFile(CODES, await codesOf(table));
}

if (import.meta.filename === process.argv[1]) await main();
