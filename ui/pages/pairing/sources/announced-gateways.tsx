import { Announced, Foreign } from '../../../components/index.ts';
import { useLatest, usePageWork } from '../../../lib/index.ts';
import { NEARBY } from '../../../words/gateways-nearby.ts';
import { PLACES } from '../../../words/places.ts';
import { type AnnouncedGateway, announcedGateways } from './announced.ts';
import { allowed, byAddress } from './over-network.ts';
import type { SourceProps } from './types.ts';

/** Gateways that announce themselves. */
export const AnnouncedGateways = (props: SourceProps) => (
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
