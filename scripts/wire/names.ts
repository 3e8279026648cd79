import { appendFileSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { type Answer, decode, encode, type Packet } from 'dns-packet';

/**
 * Answers for every public name, each with an address of its own, so that a packet there can be told by name; for a
 * name that cannot be public it knows nothing. Each name is written to a file when it is first asked for: a line of
 * `address name`.
 */
const [file = ''] = process.argv.slice(2);

/** Set aside for documentation (RFC 5737); no table calls them local. */
const BLOCKS = ['203.0.113', '198.51.100', '192.0.2'];
const NEVER_PUBLIC =
  /^[^.]*$|\.(local|localhost|test|invalid|example|alt|internal|lan|home|corp|intranet|private|localdomain|arpa)$/;
/** Seconds: a name that is asked for again may be another test's. */
const TTL = 1;

const addresses = new Map<string, string>();

/** The last address is for all names that there are too many of. */
function addressOf(name: string): string {
  const known = addresses.get(name);
  if (known !== undefined) return known;
  const number = Math.min(addresses.size, BLOCKS.length * 250 - 1);
  const address = `${BLOCKS[Math.floor(number / 250)] ?? ''}.${(number % 250) + 1}`;
  addresses.set(name, address);
  appendFileSync(file, `${address} ${name}\n`);
  return address;
}

const socket = createSocket('udp4');
socket.on('message', (message, { address, port }) => {
  let query: Packet;
  try {
    query = decode(message);
  } catch {
    return;
  }
  const [question] = query.questions ?? [];
  if (!question) return;
  const name = question.name.toLowerCase().replace(/\.$/, '');
  const isPublic = !NEVER_PUBLIC.test(name);
  const given = isPublic ? addressOf(name) : '';
  const answers: Answer[] =
    isPublic && question.type === 'A' ? [{ type: 'A', name: question.name, ttl: TTL, data: given }] : [];
  // RFC 1035 section 4.1.1: authoritative, recursion is there, and 3 says that there is no such name.
  const flags = 0x0480 | (isPublic ? 0 : 3);
  socket.send(encode({ type: 'response', id: query.id ?? 0, flags, questions: [question], answers }), port, address);
});
socket.bind(53, '127.0.0.1', () => appendFileSync(file, ''));
