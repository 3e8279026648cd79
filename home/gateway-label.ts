import { createHash } from 'node:crypto';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import encodeQR from 'qr';
import { html, type Html, trustedHtml } from './page.ts';
import type { X509Certificate } from './x509.ts';

/** The codes printed on a gateway's label. */
export interface LabelCodes {
  /** Lower-case hexadecimal SHA-256 over the DER certificate. */
  readonly sha256: string;
  /** BIP-39 English words of the first 128 bits of SHA-256 over the DER subjectPublicKeyInfo. */
  readonly words: readonly string[];
}

/** The codes on a gateway's label, for a person to compare. */
export function labelCodesOf(certificate: X509Certificate): LabelCodes {
  const spki = createHash('sha256').update(new Uint8Array(certificate.publicKey.rawData)).digest();
  return {
    sha256: createHash('sha256').update(new Uint8Array(certificate.rawData)).digest('hex'),
    words: entropyToMnemonic(new Uint8Array(spki.subarray(0, 16)), wordlist).split(' '),
  };
}

/** `ab12…` as `AB:12:…`, the way openssl and routers print it. */
function withColons(hex: string): string {
  return (hex.toUpperCase().match(/../g) ?? []).join(':');
}

/**
 * The gateway's label: what a person compares when pairing.
 * @param code what its QR code contains.
 */
export function gatewayLabel({ sha256, words }: LabelCodes, code: string): Html {
  return html`<div class="label">
<div>
<p class="soft">Twelve words</p>
<ol class="words" id="words">${words.map((word) => html`<li>${word}</li>`)}</ol>
<p class="soft">Fingerprint (SHA-256)</p>
<p><code id="fingerprint">${withColons(sha256)}</code></p>
</div>
${trustedHtml(encodeQR(code, 'svg', { ecc: 'medium', border: 1 }))}
</div>`;
}
