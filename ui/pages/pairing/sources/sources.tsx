import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { WELCOME_URL } from '../../../components/index.ts';
import { useEverChosen } from '../../../lib/index.ts';
import { gap } from '../../../words/pages.ts';
import { PAIRING, products, SOURCES, WAYS, WHERE } from '../../../words/pairing.ts';
import { AddressSource } from './address.tsx';
import { AnnouncedGateways } from './announced-gateways.tsx';
import { CodeSource } from './code.tsx';
import { FileOrText } from './file-or-text.tsx';
import { LinkSource } from './link.tsx';
import type { SourceProps } from './types.ts';

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

type Way = keyof typeof WAYS;

/** A gateway whose address is known: it publishes its root, or pairs with a code. */
function NearbyGateway(props: SourceProps) {
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

/** Where well-known programs keep their root certificate. */
function Where() {
  return (
    <details>
      <summary>{WHERE.title}</summary>
      <dl class="where">
        {products().map(({ name, place }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{place}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p class="small">{WHERE.fingerprint}</p>
      <p>
        <code>{WHERE.fingerprintCommand}</code>
      </p>
    </details>
  );
}
