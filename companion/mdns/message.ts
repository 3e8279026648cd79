import { decode, type Answer, type DecodedPacket } from 'dns-packet';

/** RFC 6762 section 17: no message is longer. */
const MAX_BYTES = 9000;
const HEADER_BYTES = 12;
/** The questions of one message fit, with its headers, into one packet of any network. */
const MAX_QUESTION_BYTES = 1200;

const TYPES = { A: 1, PTR: 12, TXT: 16, AAAA: 28, SRV: 33 } as const;
const CLASS_IN = 1;
const UNICAST_RESPONSE = 0x8000;

/** One question, of class IN. */
export interface MdnsQuestion {
  /** Separate, since a service name may contain dots: "HP LaserJet (2.1)". */
  readonly labels: readonly string[];
  readonly type: keyof typeof TYPES;
}

/** A resource record. Names keep their case; compare them in lower case. */
export type MdnsRecord =
  | { readonly type: 'A' | 'AAAA' | 'PTR'; readonly name: string; readonly data: string }
  | { readonly type: 'SRV'; readonly name: string; readonly data: { readonly target: string; readonly port: number } }
  | { readonly type: 'TXT'; readonly name: string; readonly data: readonly Uint8Array[] };

/**
 * Encodes questions into as many messages as they need.
 * @param unicast whether the answer may be sent to us alone (RFC 6762 section 5.4).
 * @returns messages that each fit into one packet.
 */
export function encodeMdnsQuestions(questions: readonly MdnsQuestion[], unicast: boolean): readonly Buffer[] {
  const messages: Buffer[][] = [];
  let room = 0;
  for (const question of questions) {
    const bytes = encodeQuestion(question, unicast);
    if (bytes.length > room) {
      messages.push([]);
      room = MAX_QUESTION_BYTES;
    }
    messages.at(-1)?.push(bytes);
    room -= bytes.length;
  }
  return messages.map((parts) => {
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt16BE(parts.length, 4);
    return Buffer.concat([header, ...parts]);
  });
}

function encodeQuestion({ labels, type }: MdnsQuestion, unicast: boolean): Buffer {
  const name = labels.flatMap((label) => {
    const bytes = Buffer.from(label);
    return [Buffer.of(bytes.length), bytes];
  });
  const end = Buffer.alloc(5);
  end.writeUInt16BE(TYPES[type], 1);
  end.writeUInt16BE(CLASS_IN | (unicast ? UNICAST_RESPONSE : 0), 3);
  return Buffer.concat([...name, end]);
}

/**
 * Whether these can be the labels of a name: 1 to 63 bytes each, 255 in all (RFC 1035 section 2.3.4). Longer ones would
 * be decoded as something else.
 */
export function areValidLabels(labels: readonly string[]): boolean {
  const lengths = labels.map((label) => Buffer.byteLength(label));
  return (
    lengths.every((length) => length > 0 && length <= 63) && lengths.reduce((sum, length) => sum + length + 1, 1) <= 255
  );
}

/**
 * Decodes an answer. Withdrawn records (TTL 0) are left out. Never throws.
 * @returns null if it is not an answer that counts (RFC 6762 section 18), or cannot be read.
 */
export function decodeMdnsAnswer(message: Buffer): readonly MdnsRecord[] | null {
  if (message.length < HEADER_BYTES || message.length > MAX_BYTES) return null;
  // A response, of the standard kind, without an error.
  if ((message.readUInt16BE(2) & 0xf80f) !== 0x8000) return null;
  let packet: DecodedPacket;
  try {
    packet = decode(message);
    // The library reads past the end as if there were zeros.
    if (decode.bytes > message.length) return null;
  } catch {
    return null;
  }
  return [...(packet.answers ?? []), ...(packet.additionals ?? [])].flatMap(record);
}

function record(answer: Answer): readonly MdnsRecord[] {
  if (answer.type === 'OPT' || !('ttl' in answer) || answer.ttl === 0 || answer.class !== 'IN') return [];
  const { name } = answer;
  switch (answer.type) {
    case 'A':
    case 'AAAA':
    case 'PTR':
      return [{ type: answer.type, name, data: answer.data }];
    case 'SRV':
      return [{ type: 'SRV', name, data: { target: answer.data.target, port: answer.data.port } }];
    case 'TXT':
      return [{ type: 'TXT', name, data: [answer.data].flat().map((text) => Buffer.from(text)) }];
    default:
      return [];
  }
}
