import * as v from 'valibot';
import { type CompanionRequestName, companionRequests, envelope } from '../protocol/requests.ts';
import type { CompanionFault } from '../protocol/types.ts';
import type { Frame } from './framing.ts';

/** What a message asks for, checked whole; or why it is refused. `id` is null where none can be read. */
export type Message =
  | { readonly kind: 'request'; readonly id: number; readonly name: CompanionRequestName; readonly request: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'refused'; readonly id: number | null; readonly fault: CompanionFault };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads one message of whoever speaks to us: nothing in it is believed before its schema has passed it. */
export function readMessage(message: Frame): Message {
  if (message === 'too-long') return refused(null, 'too-large');
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(message));
  } catch {
    return refused(null, 'bad-message');
  }
  const around = v.safeParse(envelope, json);
  if (!around.success) return refused(null, 'bad-message');
  if ('cancel' in around.output) return { kind: 'cancel', id: around.output.cancel };
  const { id, name, request } = around.output;
  if (!known(name)) return refused(id, 'unknown-request');
  const checked = v.safeParse(companionRequests[name], request);
  return checked.success ? { kind: 'request', id, name, request: checked.output } : refused(id, 'bad-message');
}

const known = (name: string): name is CompanionRequestName => Object.hasOwn(companionRequests, name);

const refused = (id: number | null, fault: CompanionFault): Message => ({ kind: 'refused', id, fault });
