import type { AnchorView } from '../../../../src/protocol/index.ts';

type Pair = NonNullable<AnchorView['pair']>;

/**
 * The policies of Chrome and Edge: the scope root trusted, the cross certificate as a hint. The gateway root itself is
 * never handed out, not even within constraints of the policy's own: those would be all that holds it.
 */
export function chromePolicy({ scopeRoot, cross }: Pair): string {
  return json({ CACertificates: [scopeRoot], CAHintCertificates: [cross] });
}

/** The same for Firefox, which takes files. */
export function firefoxPolicy({ scopeRoot, cross }: { readonly scopeRoot: string; readonly cross: string }): string {
  return json({ policies: { Certificates: { Install: [scopeRoot, cross] } } });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * A configuration profile with both certificates; macOS shows it under System Settings, where it can be removed again.
 */
export function macosProfile({ label, scopeRoot, cross }: Pair, tag: string): string {
  const payloads = [
    payload('com.apple.security.root', `org.latchkey.anchor.${tag}.root`, label, scopeRoot),
    payload('com.apple.security.pkcs1', `org.latchkey.anchor.${tag}.cross`, `${label} cross`, cross),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
${entry('PayloadType', 'Configuration')}
${entry('PayloadIdentifier', `org.latchkey.anchor.${tag}`)}
${entry('PayloadUUID', crypto.randomUUID().toUpperCase())}
${entry('PayloadDisplayName', label)}
  <key>PayloadVersion</key>
  <integer>1</integer>
  <key>PayloadContent</key>
  <array>
${payloads.join('\n')}
  </array>
</dict>
</plist>
`;
}

function payload(type: string, identifier: string, name: string, base64: string): string {
  return `  <dict>
${entry('PayloadType', type)}
${entry('PayloadIdentifier', identifier)}
${entry('PayloadUUID', crypto.randomUUID().toUpperCase())}
${entry('PayloadDisplayName', name)}
  <key>PayloadVersion</key>
  <integer>1</integer>
  <key>PayloadContent</key>
  <data>${base64}</data>
  </dict>`;
}

const entry = (key: string, value: string): string => `  <key>${key}</key>\n  <string>${escape(value)}</string>`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
