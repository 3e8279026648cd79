import { toHex } from '../../src/core/encoding/bytes.ts';
import type { SignerAnchor } from '../../src/core/evidence/signers/types.ts';
import { appraiseVoucher } from '../../src/core/evidence/voucher/appraise.ts';
import { readVoucher } from '../../src/core/evidence/voucher/read.ts';
import type { Voucher, VoucherKind } from '../../src/core/evidence/voucher/types.ts';
import { asLabel } from '../../src/core/signed/cbor/look.ts';
import { readCbor } from '../../src/core/signed/cbor/read.ts';
import type { CborItem } from '../../src/core/signed/cbor/types.ts';
import { decodeCertificate } from '../../src/core/x509/certificate/certificate.ts';
import { sha256Hex } from '../../src/core/x509/keys/webcrypto.ts';
import { anchorOf } from './runner/anchors.ts';
import { attributes } from './runner/certificate-facts.ts';
import { derOf, REFERENCE_TIME } from './runner/material.ts';
import type { Entry, Judge, Judges, Outcome } from './types.ts';

type Read = (path: string) => Uint8Array;

/** The signature, and the path of its signer where the entry says which authority it leads to. */
const voucher =
  (kind: VoucherKind): Judge =>
  async (entry, read): Promise<Outcome> => {
    const result = readVoucher(read(entry.files[0] ?? ''));
    if (!result.ok || result.value.content.kind !== kind) return { valid: false, facts: {} };
    const anchors = anchorsOf(entry, read);
    const grounds = { authorities: anchors, presented: null, gateways: [], now: REFERENCE_TIME };
    const { steps } = await appraiseVoucher(result, grounds);
    const has = (code: string): boolean => steps.some((each) => each.code === code);
    // Dates are not asked of these: one that was good when the voucher says that it was made is good enough.
    const isAnchored = has('voucher-signer-anchored') || has('voucher-signer-expired');
    const isSigned = has('voucher-signature-valid') && (anchors.length === 0 || isAnchored);
    const isOpen = anchors.length === 0 && has('voucher-signature-key-unknown');
    return { valid: isOpen ? null : isSigned, facts: await factsOf(result.value, entry) };
  };

const NAMED_FILE = /[\w.-]+\.pem/g;

/** Certificates that facts or notes call the anchor; the files of a signer that is given by its key alone. */
function anchorsOf({ files, expect: { facts }, notes }: Entry, read: Read): readonly SignerAnchor[] {
  const folder = (files[0] ?? '').replace(/[^/]*$/, '');
  const inNotes = /anchor/.test(notes) ? (notes.match(NAMED_FILE) ?? []).map((name) => folder + name) : [];
  const inFacts = typeof facts.anchor === 'string' && facts.anchor.endsWith('.pem') ? [facts.anchor] : [];
  const signers = files.slice(1).filter((file) => file.endsWith('.signer.pem'));
  return [...inFacts, ...inNotes, ...signers].flatMap((file) => anchorOf(file, read) ?? []);
}

const MODULES: Readonly<Record<VoucherKind, string>> = {
  voucher: 'ietf-voucher:voucher',
  request: 'ietf-voucher-request:voucher',
};

const TYPES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.7.1': 'pkcs7-data (1.2.840.113549.1.7.1)',
};

async function factsOf({ container, content, certificates }: Voucher, { expect }: Entry): Promise<Outcome['facts']> {
  return {
    type: MODULES[content.kind],
    assertion: content.assertion,
    'created-on': timeText(content.createdOn, expect.facts['created-on']),
    'expires-on': timeText(content.expiresOn, expect.facts['expires-on']),
    'serial-number': content.serialNumber,
    nonce: content.nonce ?? undefined,
    'domain-cert-revocation-checks': content.domainCertRevocationChecks ?? undefined,
    'pinned-domain-cert': await bytesFacts(content.pinned.certificate),
    'prior-signed-voucher-request': await bytesFacts(content.priorSignedRequest),
    ...(container.kind === 'cms' && {
      eContentType: TYPES[container.data.contentType] ?? container.data.contentType,
      signedAttrs: container.data.signers.every((each) => each.attributes !== null),
      embeddedCertSubjects: certificates.map(({ subject }) =>
        attributes(subject)
          .map(([type, text]) => `${SHORT[type] ?? type}=${text ?? ''}`)
          .join(', '),
      ),
    }),
    ...(container.kind === 'cose' && {
      tag: container.message.tags.at(-1),
      alg: container.message.alg,
      'payload (SID keys)': await payloadFacts(container.message.payload),
    }),
    ...(container.kind === 'jws' && {
      alg: container.jws.signatures[0]?.alg,
      headerKeys: Object.keys(container.jws.signatures[0]?.header ?? {}),
      x5cCount: container.jws.signatures[0]?.x5c.length,
    }),
  };
}

/** The payload as the core's CBOR reads it, in the terms of the manifest. */
async function payloadFacts(payload: Uint8Array): Promise<unknown> {
  const cbor = readCbor(payload);
  return cbor.ok ? itemFacts(cbor.value.item) : undefined;
}

async function itemFacts(item: CborItem): Promise<unknown> {
  switch (item.type) {
    case 'map':
      return Object.fromEntries(
        await Promise.all(
          item.entries.map(async ([key, value]) => [String(asLabel(key)), await itemFacts(value)] as const),
        ),
      );
    case 'bytes':
      return item.value.length > SHORT_BYTES
        ? { len: item.value.length, sha256: await sha256Hex(item.value) }
        : { hex: toHex(item.value) };
    case 'tag':
      return { tag: Number(item.tag), value: await itemFacts(item.item) };
    case 'array':
      return Promise.all(item.items.map(itemFacts));
    default:
      return item.value;
  }
}

const SHORT_BYTES = 64;

const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.25': 'DC',
};

/** The manifest writes a moment as the voucher does, in any zone; the core keeps the moment. */
function timeText(time: number | null, written: unknown): unknown {
  if (time === null) return undefined;
  return typeof written === 'string' && Date.parse(written) === time ? written : new Date(time).toISOString();
}

const bytesFacts = async (bytes: Uint8Array | null): Promise<object | undefined> =>
  bytes === null ? undefined : { sha256OfDer: await sha256Hex(bytes), len: bytes.length };

/**
 * Objects that may or may not belong together: the files of the entry and those that its facts name. A voucher, the
 * certificates of the device, and those of whom the voucher is said to name.
 */
const binding: Judge = async ({ files, expect: { facts } }, read) => {
  const named = Object.entries(facts).filter((fact): fact is [string, string] => isFile(fact[1]));
  const all = [...files.map((file) => ['', file] as const), ...named];
  const vouchers = all.flatMap(([, file]) => {
    const result = readVoucher(derOf(read(file)));
    return result.ok ? [result] : [];
  });
  const devices = all.flatMap(([, file]) => (/idevid|device/i.test(file) ? (decoded(file, read) ?? []) : []));
  const owners = all.flatMap(([fact, file]) =>
    /pinned|owner|registrar|domain/i.test(`${fact} ${file}`) ? (decoded(file, read) ?? []) : [],
  );
  const [subject] = vouchers;
  if (!subject) return { valid: null, facts: {} };
  const presented = devices[0] ? { leaf: devices[0], others: [] } : null;
  const gateways = owners.map((certificate, at) => ({ id: String(at), name: '', certificate, below: [] }));
  const { steps } = await appraiseVoucher(subject, { authorities: [], presented, gateways, now: REFERENCE_TIME });
  const codes = steps.map(({ code }) => code);
  const fits =
    (!presented || codes.includes('voucher-serial-fits')) &&
    !codes.includes('voucher-for-another-issuer') &&
    (gateways.length === 0 || codes.includes('voucher-owner-is-gateway')) &&
    subject.value.content.kind === 'voucher';
  return { valid: fits, facts: { voucherSerial: subject.value.content.serialNumber } };
};

const isFile = (value: unknown): boolean =>
  typeof value === 'string' && /^[\w./-]+\.(der|pem|jws|cose|vch)$/.test(value);

function decoded(file: string, read: Read) {
  const certificate = decodeCertificate(derOf(read(file)));
  return certificate.ok ? certificate.value : null;
}

export const judges: Judges = {
  'brski-voucher-request': voucher('request'),
  'brski-voucher': voucher('voucher'),
  'brski-binding': binding,
};
