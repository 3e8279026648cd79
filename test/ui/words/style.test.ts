import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageFiles, readingsOf } from '../../support/words/messages.ts';
import { buttonsIn, sentencesIn, textsIn, wordsIn } from '../../support/words/sentences.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What reads as translated, as an insider's term or as a riddle, and what to write instead. */
const TO_KILL: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bmay(?:n’t| not)\b/i, 'isn’t allowed to, might not'],
  [/\banother (?:\w+ ){0,3}than\b/i, 'a different … from'],
  [/\b(?:stands?|stood|lies|lie|lay|bears?|holds?|held)\b/i, 'is, has'],
  [/\b(?:some|no|any)body\b|\bwhoever\b/i, 'someone, no one, anyone'],
  [/\bdoes(?:n’t| not) mean\b/i, 'say what it shows, or what is possible'],
  [/\banew\b|\ball the same\b|\bfor good\b|\bso far\b|\bnor\b/i, 'again, anyway, permanently, yet, and … not'],
  [/\bvery (?:same|name|key|address|thing|one)\b/i, 'this'],
  [/\b(?:a|no|your|their) yes\b/i, 'your decision'],
  [/\bof Latchkey\b/, 'Latchkey’s, Latchkey …'],
  [/\b(?:run|ran|runs) out\b|\binner certificate|\bwithdr(?:awn|ew)\b/i, 'expired, intermediate certificate, revoked'],
  [
    /\blook(?:s|ed|ing)? (?:at|there|around|into|anew)\b|\b(?:may|can|could|will|to|not) look\b(?! like)/i,
    'check, access',
  ],
  [/\bvouch(?!ers?\b)/i, 'confirm, issue'],
  [/\bbeliev/i, 'cover, accept, count'],
  [/\banchors?\b/i, 'limited certificates'],
  [/\btak(?:e|en) in\b/i, 'restore, restored'],
  [/\b(?:at|your|their) homes?\b|\bhome networks?\b/i, 'your network'],
  [
    /: (?:it|its|they|the|an?|this|that|you|your|no|what|if|once|then|there|browsers?|some|do|so|as)\b/,
    'two sentences',
  ],
  [
    /(?<!^)\b(?:do|does|did|is|are|was|were|has|have|had|can|could|would|should|will) not\b|\bcannot\b/i,
    'a contraction',
  ],
];

/** The guide asks for sixteen; names of settings and products need a few more. */
const MOST_WORDS = 20;
const MOST_WORDS_OF_BUTTONS = 4;

/** Fewer words would say less of what the person answers for. */
const LONGER_BUTTONS: readonly string[] = ['POPUP.changed', 'GUARD.replaced'];

const filesIn = (folder: string, end: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => end.test(name))
    .sort();

const WORDS = [...filesIn('ui/words', /\.ts$/), 'companion/register/words.ts'];
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

/** Names that RFC 5280 section 5.3.1 gives. */
const TERMS: readonly string[] = ['certificate hold', 'privilege withdrawn'];

/** The product, an answer's code, classes of style sheets, and an error that no one sees. */
const NO_WORDS: readonly string[] = ['Latchkey', 'cannot tell', 'button main', 'the document has no #page'];

/** What is wrong with a sentence. */
function faultsOf(sentence: string): readonly string[] {
  const words = wordsIn(sentence);
  const ours = TERMS.reduce((text, term) => text.replace(`(${term})`, ''), sentence);
  return [
    ...TO_KILL.filter(([pattern]) => pattern.test(ours)).map(([, instead]) => `write: ${instead}`),
    ...(words > MOST_WORDS ? [`${words} words`] : []),
  ];
}

const offendersIn = (name: string, source: string): readonly string[] =>
  textsIn(name, source).flatMap(({ text, line }) =>
    sentencesIn(text).flatMap((sentence) => faultsOf(sentence).map((fault) => `${name}:${line} ${fault}: ${sentence}`)),
  );

describe('the words on the screen', () => {
  test.each(WORDS)('%s is written by the guide', (name) => {
    expect(offendersIn(name, read(name))).toEqual([]);
  });

  test.each(messageFiles('en'))('the messages of $room are written by the guide', ({ messages, notes }) => {
    expect(
      Object.entries(messages).flatMap(([id, pattern]) =>
        readingsOf(pattern)
          .flatMap(sentencesIn)
          .flatMap((each) => faultsOf(each).map((fault) => `line ${notes[id]?.line} ${id} ${fault}: ${each}`)),
      ),
    ).toEqual([]);
  });

  test('are all in ui/locales where a room has moved there', () => {
    const moved = WORDS.filter((name) => /^import .*\.ftl';$/m.test(read(name)));
    expect(
      moved.flatMap((name) => textsIn(name, read(name)).map(({ text, line }) => `${name}:${line} ${text}`)),
    ).toEqual([]);
  });

  test('are in no component and on no page', () => {
    const shown = [...filesIn('ui/components', /\.tsx?$/), ...filesIn('ui/pages', /\.tsx?$/)];
    expect(shown.length).toBeGreaterThan(80);
    expect(
      shown
        // Scripts and policies, for computers.
        .filter((name) => !name.startsWith('ui/pages/anchor/kit/'))
        .flatMap((name) => textsIn(name, read(name)).map(({ text, line }) => ({ text, at: `${name}:${line}` })))
        .filter(({ text }) => !NO_WORDS.includes(text)),
    ).toEqual([]);
  });

  test('of labels, titles and hints are put together in no component and on no page', () => {
    const shown = [...filesIn('ui/components', /\.tsx$/), ...filesIn('ui/pages', /\.tsx$/)];
    const glued = /(?:aria-\w+|title|placeholder|alt|label)=\{`[^`]*\$\{[A-Z][A-Z_]*[.[]/;
    expect(shown.filter((name) => glued.test(read(name)))).toEqual([]);
  });

  test('of the toolbar and the store are written by the guide', () => {
    const messages = JSON.parse(read('ui/words/locales/en/messages.json')) as Record<string, { message: string }>;
    expect(
      Object.entries(messages).flatMap(([key, { message }]) =>
        sentencesIn(message.replace(/^Latchkey: /, '')).flatMap((each) =>
          faultsOf(each).map((fault) => `${key} ${fault}: ${message}`),
        ),
      ),
    ).toEqual([]);
  });

  test('on buttons are no more than four', async () => {
    const records = await recordsOf(WORDS);
    const used = filesIn('ui', /\.tsx$/).flatMap((name) => buttonsIn(name, read(name)).map((each) => ({ name, each })));
    expect(used.length).toBeGreaterThan(50);
    expect(
      used.flatMap(({ name, each }) => {
        const text = records.get(each);
        if (LONGER_BUTTONS.includes(each)) return [];
        return text !== undefined && wordsIn(text) > MOST_WORDS_OF_BUTTONS ? [`${name} ${each}: ${text}`] : [];
      }),
    ).toEqual([]);
  });
});

/** The texts of every exported record of words, as `RECORD.key`. */
async function recordsOf(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const modules = await Promise.all(
    names
      .filter((name) => name.startsWith('ui/'))
      .map((name) => import(/* @vite-ignore */ join(ROOT, name)) as Promise<Record<string, unknown>>),
  );
  return new Map(
    modules.flatMap((exported) =>
      Object.entries(exported).flatMap(([record, values]) =>
        typeof values === 'object' && values !== null
          ? Object.entries(values).flatMap(([key, text]) =>
              typeof text === 'string' ? [[`${record}.${key}`, text] as const] : [],
            )
          : [],
      ),
    ),
  );
}

describe('the guide', () => {
  test.each([
    'Latchkey may not look at this address yet.',
    'The device shows another key than before.',
    'Your choice stands under Devices.',
    'Nobody has confirmed it.',
    'It does not mean that the device is bad.',
    'Then try anew.',
    'It was made for this very address.',
    'This root has run out.',
    'The certificate was withdrawn.',
    'Your gateway vouches for it.',
    'Nothing changes: the gateway stays.',
    'Latchkey cannot tell.',
    `${'One word after another '.repeat(5)}and one more.`,
  ])('finds fault with “%s”', (sentence) => {
    expect(faultsOf(sentence)).not.toEqual([]);
  });

  test.each(['Do not enter a password.', 'Latchkey can’t tell.', 'A fake would look the same.'])(
    'lets “%s” pass',
    (sentence) => {
      expect(faultsOf(sentence)).toEqual([]);
    },
  );

  test('reads joined literals, templates and markup, and no code', () => {
    const source = `
      import { a } from 'from here too';
      const ONE = { 'key-of it': 'One ' + 'sentence.', two: say\`About \${x === 'not this' ? 1 : 2}.\` };
      const c = <p title="A title"><b class="not this one">In markup</b></p>;`;
    expect(textsIn('a.tsx', source).map(({ text }) => text)).toEqual([
      'One sentence.',
      'About {}.',
      'A title',
      'In markup',
    ]);
  });

  test('finds what buttons say', () => {
    const source = '<a class="button main">{A.one}</a>; <button>{x ? A.two : A.three}</button>; <p>{A.four}</p>;';
    expect(buttonsIn('a.tsx', source)).toEqual(['A.one', 'A.two', 'A.three']);
  });
});
