import { FluentDateTime } from '@fluent/bundle';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from '../../../scripts/messages/compile.mjs';
import { pseudo } from '../../../scripts/messages/pseudo.ts';
import { when } from '../../../ui/words/dates.ts';
import { languageFor } from '../../../ui/words/language.ts';
import { choice, message, phrase, several, speak, texts, together } from '../../../ui/words/message.ts';
import { plain } from '../../../ui/words/phrase.ts';
import { placeholdersIn, readingsOf } from '../../support/words/messages.ts';

const room = (source: string) => ({ room: 'test', messages: parse(source, 'test.ftl') });
const ENGLISH = room(`
plain = No one.
no-password = Do not enter
    a password.
about = About { $name }.
both = { $places } are one.
count = { $count ->
    [one] One device
   *[other] { $count } devices
}.
when = { $when ->
    [today] Today
    [yesterday] Yesterday
   *[earlier] On { $date }
}.
`);

// Other files share this module.
afterEach(() => speak('en-GB', null));

describe('a message', () => {
  test('keeps what is someone else’s apart, whatever it is made of', () => {
    expect(phrase(ENGLISH, 'about', { name: '{ $x } \uFDD00\uFDD1\u202E' })).toEqual([
      'About ',
      { foreign: expect.stringMatching(/^\{ \$x \} .*\uFFFD$/) as string },
      '.',
    ]);
  });

  test('lists and counts as English does', () => {
    const places = several(['a', 'b', 'c']);
    expect(phrase(ENGLISH, 'both', { places })).toEqual([
      { foreign: 'a' },
      ', ',
      { foreign: 'b' },
      ' and ',
      { foreign: 'c' },
      ' are one.',
    ]);
    expect([1, 2, 1234].map((count) => message(ENGLISH, 'count', { count }))).toEqual([
      'One device.',
      '2 devices.',
      '1,234 devices.',
    ]);
  });

  test('chooses by a word, and writes dates', () => {
    const date = new FluentDateTime(Date.UTC(2027, 2, 3, 12), { day: 'numeric', month: 'long' });
    expect(message(ENGLISH, 'when', { when: choice('today'), date })).toBe('Today.');
    expect(message(ENGLISH, 'when', { when: choice('earlier'), date })).toBe('On 3 March.');
  });

  test('takes a phrase into it with its own parts', () => {
    expect(phrase(ENGLISH, 'about', { name: ['the device ', { foreign: 'x' }] })).toEqual([
      'About ',
      'the device ',
      { foreign: 'x' },
      '.',
    ]);
  });

  test('reads on where its line was broken', () => {
    expect(message(ENGLISH, 'no-password')).toBe('Do not enter a password.');
  });
});

describe('a day', () => {
  const now = new Date(2027, 2, 3, 12).getTime();
  test.each([
    [new Date(2027, 2, 3, 1), 'Today.'],
    [new Date(2027, 2, 2, 23), 'Yesterday.'],
    [new Date(2027, 1, 3), 'On 3 February.'],
    [new Date(2026, 1, 3), 'On 3 February 2026.'],
    [new Date(NaN), 'On an unreadable date.'],
  ])('%s reads %s', (time, text) => {
    expect(message(ENGLISH, 'when', when(time.getTime(), now))).toBe(text);
  });
});

describe('another language', () => {
  const rooms = (source: string) => ({ test: room(source).messages });

  test('is spoken from the moment that it is chosen, also by records that were made before', () => {
    const WORDS = texts(ENGLISH, ['plain', 'noPassword']);
    expect(WORDS.noPassword).toBe('Do not enter a password.');
    speak('de', rooms('no-password = Geben Sie kein Passwort ein.'));
    expect({ ...WORDS }).toEqual({ plain: 'No one.', noPassword: 'Geben Sie kein Passwort ein.' });
  });

  test('is spoken by records that were put together', () => {
    const BOTH = together(texts(ENGLISH, ['plain']), texts(ENGLISH, ['password'], 'no'));
    speak('de', rooms('no-password = Geben Sie kein Passwort ein.\nplain = Niemand.'));
    expect(BOTH.plain + BOTH.password).toBe('Niemand.Geben Sie kein Passwort ein.');
  });

  test('counts and lists as it does', () => {
    speak(
      'de',
      rooms('both = { $places } sind eins.\ncount = { $count ->\n    [one] eins\n   *[other] { $count }\n }'),
    );
    expect(message(ENGLISH, 'both', { places: several(['a', 'b']) })).toBe('a und b sind eins.');
    expect(message(ENGLISH, 'count', { count: 1234 })).toBe('1.234');
  });

  test('gives way to English where it asks for what is not there', () => {
    speak('de', rooms('about = Über { $device }.'));
    expect(message(ENGLISH, 'about', { name: 'x' })).toBe('About x.');
  });

  test('isolates foreign text in plain text where directions mix, and only there', () => {
    expect(message(ENGLISH, 'about', { name: 'nas' })).toBe('About nas.');
    expect(message(ENGLISH, 'about', { name: 'מדפסת' })).toBe('About \u2068מדפסת\u2069.');
    speak('ar', rooms('about = حول { $name }.'));
    expect(message(ENGLISH, 'about', { name: 'nas' })).toBe('حول \u2068nas\u2069.');
    expect(plain(['حول ', 'nas'])).toBe('حول nas');
  });

  test.each([
    [['de-AT', 'fr'], 'de'],
    [['nl', 'fr-CA', 'en'], 'fr'],
    [['en-US', 'de'], 'en'],
    [['nl', 'pl'], 'en'],
    [['en-XA'], 'en-XA'],
    [[], 'en'],
  ])('is chosen by %j: %s', (wanted, found) => {
    expect(languageFor(wanted, ['de', 'fr', 'en-XA'])).toBe(found);
  });
});

describe('the made language', () => {
  test('leaves no letter without an accent, is longer, and keeps what is put into it', () => {
    const made = pseudo(ENGLISH.messages);
    for (const [id, pattern] of Object.entries(made)) {
      const readings = readingsOf(pattern);
      for (const reading of readings) expect(reading.replaceAll('{}', '')).not.toMatch(/[A-Za-z]/);
      expect(placeholdersIn(pattern)).toEqual(placeholdersIn(ENGLISH.messages[id] ?? ''));
      const longest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
      expect(longest(readings)).toBeGreaterThan(1.3 * longest(readingsOf(ENGLISH.messages[id] ?? '')));
    }
  });
});

describe('a file of messages', () => {
  test.each([
    ['cannot be read', 'a = A { $x\nb = B'],
    ['has twice', 'a = A\nb = B\na = C'],
    ['no attribute', 'a = A\n    .title = B'],
    ['no attribute', 'a =\n    .title = B'],
    ['cannot be read', 'a = A \uFDD00\uFDD1'],
  ])('is refused where it %s', (why, source) => {
    expect(() => parse(source, 'x.ftl')).toThrow(why);
  });
});
