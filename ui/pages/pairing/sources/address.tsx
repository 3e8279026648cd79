import { useState } from 'preact/hooks';
import { useLatest, usePageWork } from '../../../lib/index.ts';
import { PLACES } from '../../../words/places.ts';
import { allowed, byAddress } from './over-network.ts';
import type { SourceProps } from './types.ts';

/** An address, typed: of a gateway, or of the file itself. */
export function AddressSource(props: SourceProps) {
  const { busy, onAsk } = props;
  const { settled } = usePageWork();
  const [typed, setTyped] = useState('');
  const [sha256, setSha256] = useState('');
  const look: (text: string) => Promise<void> = useLatest(async (address) => {
    setTyped(address);
    const url = await allowed(({ readAddress }) => readAddress(address), props, look);
    if (url !== null) onAsk(byAddress(url, sha256), PLACES.looking);
  });
  return (
    <form onSubmit={(event) => (event.preventDefault(), look(typed))} class="field">
      <label for="url">{PLACES.address}</label>
      <p id="url-hint" class="small">
        {PLACES.hint}
      </p>
      <div class="row">
        <input
          id="url"
          type="text"
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          maxLength={4096}
          placeholder={PLACES.addressPlaceholder}
          aria-describedby="url-hint"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="main" disabled={busy || !settled || typed.trim() === ''}>
          {PLACES.look}
        </button>
      </div>
      <details>
        <summary>{PLACES.withHash}</summary>
        <div class="field">
          <label for="sha256">{PLACES.hash}</label>
          <input
            id="sha256"
            type="text"
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            maxLength={200}
            aria-describedby="sha256-hint"
            value={sha256}
            onInput={(event) => setSha256(event.currentTarget.value)}
          />
          <p id="sha256-hint" class="small">
            {PLACES.hashHint}
          </p>
        </div>
      </details>
    </form>
  );
}
