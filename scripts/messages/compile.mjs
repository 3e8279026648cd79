import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FluentResource } from '@fluent/bundle';

/** Where a message or a term begins. */
const BEGINS = /^(-?[a-zA-Z][\w-]*)[ \t]*=/gm;
/** These mark places in a sentence while it is made (ui/words/message.ts). */
const RESERVED = /[\uFDD0\uFDD1]/;

/** @type {import('./compile.mjs').parse} */
export function parse(source, name) {
  const messages = Object.fromEntries(
    new FluentResource(source).body.map(({ id, value, attributes }) => {
      if (value === null || Object.keys(attributes).length > 0)
        throw new Error(`${name}: ${id} must have a text and no attribute`);
      return [id, unwrapped(value)];
    }),
  );
  const begun = [...source.matchAll(BEGINS)].map(([, id = '']) => id);
  const twice = begun.filter((id, i) => begun.indexOf(id) !== i);
  if (twice.length > 0) throw new Error(`${name} has twice: ${twice.join(', ')}`);
  // Fluent steps over what it cannot read.
  const lost = begun.filter((id) => !Object.hasOwn(messages, id));
  if (lost.length > 0 || RESERVED.test(source)) throw new Error(`${name} cannot be read: ${lost.join(', ')}`);
  return messages;
}

/** @type {import('./compile.mjs').readRoom} */
export function readRoom(path) {
  const room = basename(path, '.ftl');
  return { room, messages: parse(readFileSync(path, 'utf8'), path) };
}

/**
 * A line that was broken for its length reads on after a space.
 * @param {import('./compile.mjs').Pattern} pattern
 * @returns {import('./compile.mjs').Pattern}
 */
function unwrapped(pattern) {
  if (typeof pattern === 'string') return pattern.replace(/\n/g, ' ');
  return pattern.map((part) => {
    if (typeof part === 'string') return part.replace(/\n/g, ' ');
    if (part.type !== 'select') return part;
    return { ...part, variants: part.variants.map((each) => ({ ...each, value: unwrapped(each.value) })) };
  });
}
