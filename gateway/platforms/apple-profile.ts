import { createHash } from 'node:crypto';
import type { Certificate } from '../../src/core/x509/basics/index.ts';

/**
 * A configuration profile for iOS, iPadOS and macOS with the root in it (Apple, Configuration Profile Reference:
 * `com.apple.security.root`). It is not signed: there is nothing yet that the device could check a signature by.
 * Its identifiers follow from the root, so that installing it again replaces it.
 * @returns a property list in XML.
 */
export function appleProfile(root: Certificate, summary: string): string {
  const name = 'Latchkey home gateway';
  const identifier = `io.latchkey.gateway.${hash(root.der, 'identifier').toString('hex').slice(0, 16)}`;
  const content = dict({
    PayloadCertificateFileName: text('latchkey-home.cer'),
    PayloadContent: `<data>${Buffer.from(root.der).toString('base64')}</data>`,
    PayloadDescription: text(summary),
    PayloadDisplayName: text(name),
    PayloadIdentifier: text(`${identifier}.root`),
    PayloadType: text('com.apple.security.root'),
    PayloadUUID: text(stableUuid(root.der, 'root')),
    PayloadVersion: '<integer>1</integer>',
  });
  const profile = dict({
    PayloadContent: `<array>${content}</array>`,
    PayloadDescription: text(summary),
    PayloadDisplayName: text(name),
    PayloadIdentifier: text(identifier),
    PayloadRemovalDisallowed: '<false/>',
    PayloadType: text('Configuration'),
    PayloadUUID: text(stableUuid(root.der, 'profile')),
    PayloadVersion: '<integer>1</integer>',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">${profile}</plist>
`;
}

const hash = (der: Uint8Array, use: string): Buffer => createHash('sha256').update(use).update(der).digest();

/** A UUID of version 8 (RFC 9562 section 5.8): the first bits of a hash. */
function stableUuid(der: Uint8Array, use: string): string {
  const bytes = hash(der, use).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const text = (value: string): string =>
  `<string>${value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</string>`;

const dict = (entries: Readonly<Record<string, string>>): string =>
  `<dict>${Object.entries(entries)
    .map(([key, value]) => `<key>${key}</key>${value}`)
    .join('')}</dict>`;
