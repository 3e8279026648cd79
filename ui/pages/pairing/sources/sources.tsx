import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { WELCOME_URL, Announced, Foreign } from '../../../components/index.ts';
import { PAIRING, SOURCES, WAYS, products, WHERE } from '../../../words/pairing.ts';
import { FileOrText } from './file-or-text.tsx';
import { LinkSource } from './link.tsx';
import type { SourceProps } from './types.ts';
import { useLatest, usePageWork } from '../../../lib/index.ts';
import { NEARBY } from '../../../words/gateways-nearby.ts';
import { PLACES } from '../../../words/places.ts';
import { type AnnouncedGateway, announcedGateways } from './announced.ts';
import { allowed, byAddress } from './over-network.ts';
import { AddressSource } from './address.tsx';
import { CodeSource } from './code.tsx';

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

/** Gateways that announce themselves. */
const AnnouncedGateways = (props: SourceProps) => (
  <Announced
    words={NEARBY}
    busy={props.busy}
    rows={(services) =>
      announcedGateways(services).map((gateway) => <Row key={gateway.place} gateway={gateway} {...props} />)
    }
  />
);

/** Its certificates are fetched like those of any address that was typed, and compared like those. */
function Row({ gateway: { name, place, url }, ...props }: SourceProps & { readonly gateway: AnnouncedGateway }) {
  const { settled } = usePageWork();
  const use: (text: string) => Promise<void> = useLatest(async (text) => {
    const at = await allowed(({ readAddress }) => readAddress(text), props, use);
    if (at !== null) props.onAsk(byAddress(at, ''), PLACES.looking);
  });
  return (
    <li>
      <h3 id={`at-${place}`}>
        <Foreign text={name} longest={80} />
      </h3>
      <p class="address">
        <Foreign text={place} />
      </p>
      <button
        type="button"
        aria-describedby={`at-${place}`}
        disabled={props.busy || !settled}
        onClick={() => void use(url)}
      >
        {NEARBY.use}
      </button>
    </li>
  );
}

type Way = keyof typeof WAYS;

/** A gateway whose address is known: it publishes its root, or pairs with a code. */
function NearbyGateway(props: SourceProps) {
  const [way, setWay] = useState<Way>('certificate');
  const Form = way === 'code' ? CodeSource : AddressSource;
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
      <Form {...props} />
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
