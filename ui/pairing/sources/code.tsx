import { useState } from 'preact/hooks';
import { CODE, codeProgress } from '../../words/pairing-code.ts';
import { allowedAddress } from './allowed-address.ts';
import { byCode } from './by-code.ts';
import { CODE_DIGITS, digitsIn, groupDigits } from './group-digits.ts';
import type { SourceProps } from './types.ts';

export function CodeSource({ busy, onAsk, onProblem }: SourceProps) {
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const digits = digitsIn(code).length;
  const prove = async (event: Event) => {
    event.preventDefault();
    const allowed = await allowedAddress(address);
    return allowed.ok ? onAsk(byCode(allowed.url, code), CODE.proving) : onProblem(allowed.problem);
  };
  return (
    <form onSubmit={prove} class="code">
      <div class="field">
        <label for="gateway-address">{CODE.address}</label>
        <input id="gateway-address" type="text" inputMode="url" spellcheck={false} autocomplete="off" autocapitalize="off" maxLength={4096} placeholder={CODE.addressPlaceholder} value={address} onInput={(event) => setAddress(event.currentTarget.value)} />
      </div>
      <div class="field">
        <label for="code">{CODE.code}</label>
        <input id="code" type="text" inputMode="numeric" spellcheck={false} autocomplete="off" maxLength={100} aria-describedby="code-hint code-progress" value={code} onInput={(event) => setCode(groupDigits(event.currentTarget))} />
        <p id="code-progress" class="small">{codeProgress(digits)}</p>
        <p id="code-hint" class="small">{CODE.hint}</p>
      </div>
      <button type="submit" class="main" disabled={busy || address.trim() === '' || digits !== CODE_DIGITS}>{CODE.prove}</button>
    </form>
  );
}
