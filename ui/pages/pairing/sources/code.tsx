import { useState } from 'preact/hooks';
import { useLatest, usePageWork } from '../../../lib/index.ts';
import { CODE, codeProgress } from '../../../words/pairing-code.ts';
import { allowed, byCode } from './over-network.ts';
import { CODE_DIGITS, digitsIn, groupDigits } from './group-digits.ts';
import type { SourceProps } from './types.ts';

/** The gateway's address, and the code that it shows. */
export function CodeSource(props: SourceProps) {
  const { busy, onAsk } = props;
  const { settled } = usePageWork();
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const digits = digitsIn(code).length;
  const prove: (text: string) => Promise<void> = useLatest(async (at) => {
    setAddress(at);
    const url = await allowed(({ readAddress }) => readAddress(at), props, prove);
    if (url !== null) onAsk(byCode(url, code), CODE.proving);
  });
  return (
    <form onSubmit={(event) => (event.preventDefault(), prove(address))} class="code">
      <div class="field">
        <label for="gateway-address">{CODE.address}</label>
        <input
          id="gateway-address"
          type="text"
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          maxLength={4096}
          placeholder={CODE.addressPlaceholder}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="code">{CODE.code}</label>
        <input
          id="code"
          type="text"
          inputMode="numeric"
          spellcheck={false}
          autocomplete="off"
          maxLength={100}
          aria-describedby="code-hint code-progress"
          value={code}
          onInput={(event) => setCode(groupDigits(event.currentTarget))}
        />
        <p id="code-progress" class="small">
          {codeProgress(digits)}
        </p>
        <p id="code-hint" class="small">
          {CODE.hint}
        </p>
      </div>
      <button type="submit" class="main" disabled={busy || !settled || address.trim() === '' || digits !== CODE_DIGITS}>
        {CODE.prove}
      </button>
    </form>
  );
}
