import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, messageFiles, placeholdersIn, readingsOf } from '../../support/words/messages.ts';
import { type Use, usesIn } from '../../support/words/uses.ts';
import { USUAL } from '../../support/words/usual-values.ts';
import { message } from '../../../ui/words/message.ts';

const ROOT = join(import.meta.dirname, '../../..');
const WORDS = readdirSync(join(ROOT, 'ui/words'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `ui/words/${name}`);

const english = messageFiles('en');
const patternOf = (room: string, id: string) => english.find((each) => each.room === room)?.messages[id];
const uses = usesIn(WORDS, ROOT);

describe('messages in English', () => {
  test('are there for all that the words ask for, by ids that the types tell', () => {
    expect(uses.length).toBeGreaterThan(70);
    expect(uses.filter(({ room, id }) => patternOf(room, id) === undefined).map(said)).toEqual([]);
  });

  test('are each asked for', () => {
    const asked = new Set(uses.map(({ room, id }) => `${room}/${id}`));
    const all = english.flatMap(({ room, messages }) => Object.keys(messages).map((id) => `${room}/${id}`));
    expect(all.filter((each) => !asked.has(each))).toEqual([]);
  });

  test('get what they ask for, and nothing else', () => {
    const asked = new Map<string, Set<string>>();
    for (const { room, id, at } of uses) {
      const all = asked.get(at) ?? new Set();
      placeholdersIn(patternOf(room, id) ?? '').forEach((name) => all.add(name));
      asked.set(at, all);
    }
    expect(
      uses.flatMap((use) => {
        const wanted = [...placeholdersIn(patternOf(use.room, use.id) ?? '')];
        const missing = wanted.filter((name) => !use.values.includes(name)).map((name) => `lacks $${name}`);
        const unused = use.values.filter((name) => !asked.get(use.at)?.has(name)).map((name) => `no use of $${name}`);
        return [...missing, ...unused].map((fault) => `${said(use)} ${fault}`);
      }),
    ).toEqual([]);
  });

  test('say how long they may be, and are no longer with the longest usual values', () => {
    expect(
      english.flatMap(({ room, messages, notes }) =>
        Object.entries(messages).flatMap(([id, pattern]) => {
          const { max, line } = notes[id] ?? { max: null, line: 0 };
          const at = `ui/locales/en/${room}.ftl:${line} ${id}`;
          if (max === null) return [`${at} has no “Max:”`];
          const unusual = [...placeholdersIn(pattern)].filter((name) => USUAL[name] === undefined);
          if (unusual.length > 0) return [`${at}: give ${unusual.join(', ')} a value in usual-values.ts`];
          const text = message({ room, messages }, id, USUAL);
          return text.length > max ? [`${at} has ${text.length} characters, not ${max}: ${text}`] : [];
        }),
      ),
    ).toEqual([]);
  });
});

describe.each(languages().filter((each) => each !== 'en'))('messages in %s', (language) => {
  test('are some of the English ones, and ask for no more', () => {
    expect(
      messageFiles(language).flatMap(({ room, messages }) =>
        Object.entries(messages).flatMap(([id, pattern]) => {
          const known = patternOf(room, id);
          if (known === undefined) return [`${room}/${id} is not in English`];
          const names = placeholdersIn(known);
          return [...placeholdersIn(pattern)]
            .filter((each) => !names.has(each))
            .map((each) => `${room}/${id} $${each}`);
        }),
      ),
    ).toEqual([]);
  });
});

describe('messages in French', () => {
  test('have narrow spaces inside of quotes and before high signs', () => {
    const wrong = /[ \u00A0][;:!?»]|«[ \u00A0]/;
    expect(
      messageFiles('fr').flatMap(({ room, messages }) =>
        Object.entries(messages).flatMap(([id, pattern]) =>
          readingsOf(pattern).flatMap((each) => (wrong.test(each) ? [`${room}/${id}: ${each}`] : [])),
        ),
      ),
    ).toEqual([]);
  });
});

const said = ({ at, room, id }: Use): string => `${at} ${room}/${id}`;
