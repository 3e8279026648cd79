import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { WELCOME_URL } from '../../../components/index.ts';
import { useEverChosen } from '../../../lib/index.ts';
import { PAIRING, SOURCES } from '../../../words/pairing.ts';
import { AnnouncedGateways } from './announced-gateways.tsx';
import { FileOrText } from './file-or-text.tsx';
import { LinkSource } from './link.tsx';
import { NearbyGateway } from './nearby.tsx';
import type { SourceProps } from './types.ts';
import { Where } from './where.tsx';
import { gap } from '../../../words/pages.ts';

type Source = keyof typeof SOURCES;

const FORMS: Readonly<Record<Source, ComponentType<SourceProps>>> = {
  address: NearbyGateway,
  link: LinkSource,
  file: FileOrText,
};

/** What the person has of the gateway; one form is open. */
export function Sources(props: Omit<SourceProps, 'shown'>) {
  const [chosen, setChosen] = useState<Source>(props.opened === null ? 'address' : 'link');
  const ever = useEverChosen(chosen);
  return (
    <>
      <AnnouncedGateways {...props} shown />
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
              {ever.has(source) && (
                <div hidden={source !== chosen}>
                  <Form {...props} shown={source === chosen} />
                </div>
              )}
            </div>
          );
        })}
      </fieldset>
      <Where />
      <p>
        {PAIRING.none}
        {gap()}
        <a href={`${WELCOME_URL}#access`}>{PAIRING.noneGo}</a>
      </p>
    </>
  );
}
