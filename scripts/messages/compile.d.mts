import type { FluentBundle } from '@fluent/bundle';

/** A text as Fluent formats it. */
export type Pattern = Parameters<FluentBundle['formatPattern']>[0];
export type Patterns = Readonly<Record<string, Pattern>>;

/**
 * The messages of one .ftl file by their ids, ready to be formatted, without the notes for translators.
 * @param name for errors
 * @throws Error where something cannot be read, appears twice or has attributes, which we do not use.
 */
export function parse(source: string, name: string): Patterns;

/** The messages of the file at `path`, and the room that it is called after. */
export function readRoom(path: string): { readonly room: string; readonly messages: Patterns };
