import { useState } from 'preact/hooks';
import { useEverChosen } from '../../../lib/index.ts';
import { WAYS } from '../../../words/pairing.ts';
import { AddressSource } from './address.tsx';
import { CodeSource } from './code.tsx';
import type { SourceProps } from './types.ts';

type Way = keyof typeof WAYS;

/** A gateway whose address is known: it publishes its root, or pairs with a code. */
export function NearbyGateway(props: SourceProps) {
  const [way, setWay] = useState<Way>('certificate');
  const ever = useEverChosen(way);
  return (
    <div class="nearby">
      <div class="choices">
        {(Object.keys(WAYS) as Way[]).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="way-nearby"
              checked={each === way}
              disabled={props.busy}
              onChange={() => setWay(each)}
            />{' '}
            {WAYS[each]}
          </label>
        ))}
      </div>
      {ever.has('certificate') && (
        <div hidden={way !== 'certificate'}>
          <AddressSource {...props} />
        </div>
      )}
      {ever.has('code') && (
        <div hidden={way !== 'code'}>
          <CodeSource {...props} />
        </div>
      )}
    </div>
  );
}
