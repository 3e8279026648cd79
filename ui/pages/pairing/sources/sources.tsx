import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { PAIRING, SOURCES } from '../../../words/pairing.ts';
import { AddressSource } from './address.tsx';
import { CodeSource } from './code.tsx';
import { FileSource, PasteSource } from './file-or-text.tsx';
import { GatewaysNearby } from './gateways-nearby.tsx';
import { LinkSource } from './link.tsx';
import type { SourceProps } from './types.ts';

type Source = keyof typeof SOURCES;

const FORMS: Readonly<Record<Source, ComponentType<SourceProps>>> = {
  file: FileSource,
  address: AddressSource,
  code: CodeSource,
  link: LinkSource,
  paste: PasteSource,
};

/** The ways to hand a root to Latchkey, of which one is open. */
export function Sources(props: SourceProps) {
  const [chosen, setChosen] = useState<Source>('file');
  return (
    <>
      <GatewaysNearby {...props} />
      <fieldset class="sources">
        <legend>{PAIRING.source}</legend>
        {(Object.keys(SOURCES) as Source[]).map((source) => {
          const Form = FORMS[source];
          return (
            <div key={source} class="source">
              <label>
                <input
                  type="radio"
                  name="source"
                  checked={source === chosen}
                  disabled={props.busy}
                  onChange={() => setChosen(source)}
                />{' '}
                {SOURCES[source]}
              </label>
              {source === chosen && <Form {...props} />}
            </div>
          );
        })}
      </fieldset>
    </>
  );
}
