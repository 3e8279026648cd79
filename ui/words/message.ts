import { type Phrase, plain, tame } from './phrase.ts';
import { FluentBundle, FluentDateTime } from '@fluent/bundle';

type Pattern = Parameters<FluentBundle['formatPattern']>[0];
type Patterns = Readonly<Record<string, Pattern>>;
/** The messages of one file of ui/locales, in one language. */
export interface Room {
  readonly room: string;
  readonly messages: Patterns;
}
/** The messages of one language, by room. */
export type Rooms = Readonly<Record<string, Patterns>>;

/**
 * What is put into a message. A text is someone else's (a name, an address, text from a certificate) and is shown in
 * an island of its own; a number is written, and chooses a plural, as the language does.
 */
export type Value = string | number | Phrase | Several | Choice | FluentDateTime;
export type Values = Readonly<Record<string, Value>>;

/** Several texts of someone else's, or words of ours, listed as the language does. */
export interface Several {
  readonly several: readonly (string | Phrase)[];
  readonly type: Intl.ListFormatType;
}
/** A word that is not shown: it chooses among the variants of a message. */
export interface Choice {
  readonly choice: string;
}

export const several = (texts: Several['several'], type: Intl.ListFormatType = 'conjunction'): Several => ({
  several: texts,
  type,
});
export const choice = (word: string): Choice => ({ choice: word });

interface Language {
  /** What `Intl` writes numbers, dates and lists by. */
  readonly tag: string;
  /** Its rooms; null for English, whose rooms come with the words that use them. */
  readonly rooms: Rooms | null;
  readonly bundles: Map<string, FluentBundle>;
}

const ENGLISH: Language = { tag: 'en-GB', rooms: null, bundles: new Map() };
let present = ENGLISH;

/**
 * From now on messages are in this language, and in English where it lacks one.
 * @param tag what `Intl` writes by
 * @param rooms null for English itself
 */
export function speak(tag: string, rooms: Rooms | null): void {
  present = { tag, rooms, bundles: new Map() };
}

/** One message of a room as text, for attributes and titles. Text of someone else's is isolated where that matters. */
export function message<const Id extends string>(room: Room, id: Id, values: Values = {}): string {
  return plain(phrase(room, id, values));
}

/**
 * One message of a room, with what is put into it.
 * @param values by the names of its placeholders
 */
export function phrase<const Id extends string>(room: Room, id: Id, values: Values = {}): Phrase {
  return formatted(present, room, id, values) ?? formatted(ENGLISH, room, id, values) ?? [id];
}

/**
 * Messages that need nothing put into them, by name. Each is made when it is read, in the language of that moment.
 * @param names of its messages, `noPassword` for `no-password`, `cannot tell` for `cannot-tell`
 * @param before where the ids have a common beginning: `why` for `why-no-password`
 */
/* @__NO_SIDE_EFFECTS__ */
export function texts<const Name extends string>(
  room: Room,
  names: readonly Name[],
  before = '',
): Readonly<Record<Name, string>> {
  const made = {};
  for (const name of names) {
    const id = `${before}${before && '-'}${idOf(name)}`;
    Object.defineProperty(made, name, { enumerable: true, get: () => message(room, id) });
  }
  return made as Readonly<Record<Name, string>>;
}

/**
 * The codes that a room has a message for; a test holds them against their type.
 * @param before where the ids have a common beginning
 */
/* @__NO_SIDE_EFFECTS__ */
export function codesIn<Code extends string>(room: Room, before = ''): readonly Code[] {
  const start = before && `${before}-`;
  return Object.keys(room.messages).flatMap((id) => (id.startsWith(start) ? [id.slice(start.length) as Code] : []));
}

/** Several records of texts as one, each still made when it is read; a later one counts. */
/* @__NO_SIDE_EFFECTS__ */
export function together<A extends object, B extends object>(first: A, second: B): A & B {
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(first),
      ...Object.getOwnPropertyDescriptors(second),
    },
  ) as A & B;
}

const idOf = (name: string): string => name.replace(/[A-Z ]/g, (letter) => `-${letter.trim().toLowerCase()}`);

/** Null where the language has no such message, or asks for what it is not given. */
function formatted(language: Language, { room, messages }: Room, id: string, values: Values): Phrase | null {
  const bundle = bundleOf(language, room, language.rooms === null ? messages : language.rooms[room]);
  const pattern = bundle.getMessage(id)?.value;
  if (pattern == null) return null;
  if (typeof pattern === 'string') return [pattern];
  const parts: Phrase[] = [];
  const errors: Error[] = [];
  const args = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, argument(value, language.tag, parts)]),
  );
  const text = bundle.formatPattern(pattern, args, errors);
  return errors.length > 0 && language !== ENGLISH ? null : filled(text, parts);
}

function bundleOf({ tag, bundles }: Language, room: string, messages: Patterns = {}): FluentBundle {
  const known = bundles.get(room);
  if (known !== undefined) return known;
  // Whoever shows a phrase isolates what is someone else's.
  const bundle = new FluentBundle(tag, { useIsolating: false });
  bundle.addResource({ body: Object.entries(messages).map(([id, value]) => ({ id, value, attributes: {} })) });
  bundles.set(room, bundle);
  return bundle;
}

/** Noncharacters of Unicode, which no message has; text of someone else's never passes through Fluent. */
const [BEFORE, AFTER] = ['\uFDD0', '\uFDD1'];
const PLACE = /\uFDD0(\d+)\uFDD1/;

/** What Fluent gets for a value. Of parts, only their places pass through it, so that their text can do nothing. */
function argument(value: Value, tag: string, parts: Phrase[]): string | number | FluentDateTime {
  const place = (part: string | Phrase): string =>
    `${BEFORE}${parts.push(typeof part === 'string' ? [{ foreign: tame(part) }] : part) - 1}${AFTER}`;
  if (typeof value === 'string') return place(value);
  if (typeof value === 'number' || value instanceof FluentDateTime) return value;
  if ('choice' in value) return value.choice;
  if (!('several' in value)) return place(value);
  return new Intl.ListFormat(tag, { type: value.type }).format(value.several.map(place));
}

/** The sentence, with its parts at their places. */
function filled(text: string, parts: readonly Phrase[]): Phrase {
  return text
    .split(PLACE)
    .flatMap((piece, i) => (i % 2 === 1 ? (parts[Number(piece)] ?? []) : piece === '' ? [] : [piece]));
}
