import { appraiseMudFile } from '../../src/core/evidence/mud/appraise.ts';
import { readMudExtensions } from '../../src/core/evidence/mud/extensions.ts';
import { readMudFile } from '../../src/core/evidence/mud/read.ts';
import type { SignerAnchor } from '../../src/core/evidence/signers/types.ts';
import { readSignedData } from '../../src/core/signed/cms/read.ts';
import { decodeTolerantly } from '../../src/core/x509/certificate/certificate.ts';
import { sha256Hex } from '../../src/core/x509/keys/webcrypto.ts';
import { anchorOf } from './runner/anchors.ts';
import { attributes, certificateFacts } from './runner/certificate-facts.ts';
import { derOf, REFERENCE_TIME } from './runner/material.ts';
import type { Entry, Judge, Judges } from './types.ts';

type Read = (path: string) => Uint8Array;

const ROOT = 'mud/derived-root.pem';

/** The MUD extensions of a certificate. */
const certificate: Judge = async ({ files: [file = ''] }, read) => {
  const decoded = decodeTolerantly(derOf(read(file)));
  if (!decoded.ok) return { valid: false, facts: {} };
  const extensions = readMudExtensions(decoded.value);
  const facts = { ...(await certificateFacts(decoded.value)), trailingBytes: 0 };
  if (!extensions.ok) return { valid: false, facts };
  const { url, signer } = extensions.value;
  return {
    valid: url !== null,
    facts: {
      ...facts,
      ...(url !== null && { mudUrl: { tag: '0x16', value: url } }),
      ...(signer && { mudSigner: attributes(signer) }),
    },
  };
};

const file: Judge = async ({ files: [path = ''] }, read) => {
  const bytes = read(path);
  const result = readMudFile(bytes);
  if (!result.ok) return { valid: false, facts: { sha256: await sha256Hex(bytes) } };
  const { url, lastUpdate, cacheValidity, isSupported, systemInfo, maker, model, documentation } = result.value;
  const said = {
    'mud-version': 1,
    'mud-url': url,
    'last-update': lastUpdate,
    'cache-validity': cacheValidity,
    'is-supported': isSupported,
    systeminfo: systemInfo ?? undefined,
    'mfg-name': maker ?? undefined,
    'model-name': model ?? undefined,
    documentation: documentation ?? undefined,
    aclNames: result.value.listNames,
  };
  return { valid: true, facts: { ...said, jsonParses: true, sha256: await sha256Hex(bytes) } };
};

/** The signature by a signer below the root, over the file beside it or inside. */
const signature: Judge = async (entry, read) => {
  const container = derOf(read(entry.files.find((each) => !each.endsWith('.json')) ?? ''));
  const signed = readSignedData(container);
  if (!signed.ok) return { valid: false, facts: {} };
  const { content } = entry.expect.facts;
  const isInside = signed.value.content !== null;
  const message = isInside ? { bytes: container } : { bytes: read(String(content)), signature: container };
  const grounds = { presented: null, makers: anchorsOf(entry, read), now: REFERENCE_TIME };
  const { genuine, steps } = await appraiseMudFile(message, grounds);
  const fault = steps.find(({ code }) => code === 'mud-signature-invalid')?.params?.fault;
  return {
    valid: genuine === 'proved',
    facts: {
      content,
      certsIncluded: signed.value.certificates.length > 0,
      problem: fault === 'content-changed' ? 'messageDigest' : fault === 'invalid' ? 'signature' : undefined,
    },
  };
};

/** The root, or the one that the entry names, with the signer's certificate where that is known from elsewhere. */
function anchorsOf({ expect: { facts } }: Entry, read: Read): readonly SignerAnchor[] {
  const signer = typeof facts.signerCert === 'string' ? [facts.signerCert] : [];
  const root = typeof facts.anchor === 'string' ? facts.anchor : ROOT;
  return [anchorOf(root, read, signer)].filter((anchor) => anchor !== null);
}

export const judges: Judges = { 'mud-cert': certificate, 'mud-file': file, 'mud-signature': signature };
