import type { GatewayView } from '../../src/protocol/index.ts';
import { DEVICES } from '../words/devices.ts';
import { wordsOf } from '../lib/index.ts';

/** What a person compares with what their gateway shows. */
export function GatewayCodes({ gateway }: { readonly gateway: GatewayView }) {
  return (
    <dl class="codes">
      <dt>{DEVICES.words}</dt>
      {/* Of a list in English, wherever they are read. */}
      <dd lang="en" dir="ltr">
        {wordsOf(gateway.id).join(' ')}
      </dd>
      <dt>{DEVICES.fingerprint}</dt>
      <dd>
        <code>{inGroups(gateway.certificateSha256)}</code>
      </dd>
    </dl>
  );
}

function inGroups(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(' ') ?? '';
}
