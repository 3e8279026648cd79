import type { AnchorView } from '../../../../src/protocol/index.ts';

type Pair = NonNullable<AnchorView['pair']>;

/**
 * The policies of Chrome and Edge: the pair itself (the scope root trusted, the cross certificate as a hint), and the
 * gateway root with constraints of the browser's own. A list that is missing or empty would leave its type open, so the
 * latter is given only where both have something in them.
 */
export function chromePolicy({ scopeRoot, cross, scope }: Pair, root: string | null): string {
  const bounded = root !== null && scope.names.length > 0 && scope.addresses.length > 0;
  return json({
    CACertificates: [scopeRoot],
    CAHintCertificates: [cross],
    ...(bounded
      ? {
          CACertificatesWithConstraints: [
            { certificate: root, constraints: { permitted_dns_names: scope.names, permitted_cidrs: scope.addresses } },
          ],
        }
      : {}),
  });
}

/** Firefox has no constraints of its own, and needs none: both certificates carry theirs. */
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
