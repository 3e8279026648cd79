import encodeQR from 'qr';
import { type Fingerprint, withColons } from './fingerprint.ts';
import { html, type Html, trusted } from './html.ts';

/**
 * The label on the gateway: what a person compares when pairing.
 * @param code what its QR code carries.
 */
export function gatewayLabel({ sha256, words }: Fingerprint, code: string): Html {
  return html`<div class="label">
<div>
<p class="soft">Twelve words</p>
<ol class="words" id="words">${words.map((word) => html`<li>${word}</li>`)}</ol>
<p class="soft">Fingerprint digits (SHA-256)</p>
<p><code id="fingerprint">${withColons(sha256)}</code></p>
</div>
${trusted(encodeQR(code, 'svg', { ecc: 'medium', border: 1 }))}
</div>`;
}
