import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { WELCOME_URL } from '../../../components/index.ts';
import { PAIRING, SOURCES } from '../../../words/pairing.ts';
import { AnnouncedGateways } from './announced-gateways.tsx';
import { FileOrText } from './file-or-text.tsx';
import { LinkSource } from './link.tsx';
import { NearbyGateway } from './nearby.tsx';
import type { SourceProps } from './types.ts';
import { Where } from './where.tsx';

type Source = keyof typeof SOURCES;

const FORMS: Readonly<Record<Source, ComponentType<SourceProps>>> = {
  address: NearbyGateway,
  link: LinkSource,
  file: FileOrText,
};

/** What the person has of the gateway; one form is open. */
export function Sources(props: SourceProps) {
  const [chosen, setChosen] = useState<Source>(props.opened === null ? 'address' : 'link');
  return (
    <>
      <AnnouncedGateways {...props} />
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
      <Where />
      <p>
        {PAIRING.none} <a href={`${WELCOME_URL}#access`}>{PAIRING.noneGo}</a>
      </p>
    </>
  );
}
