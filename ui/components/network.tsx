import { neighboursOf, type Neighbour } from '../lib/neighbours.ts';
import { NETWORK } from '../words/devices.ts';
import { Announced } from './announced.tsx';
import { Foreign } from './text.tsx';

/** Devices that announce themselves. */
export const Network = () => (
  <Announced
    words={NETWORK}
    rows={(services) => neighboursOf(services).map((each) => <Row key={each.host} {...each} />)}
  />
);

const Row = ({ host, name, what, page }: Neighbour) => (
  <li>
    <h3>
      {page === null ? (
        <Foreign text={name} />
      ) : (
        <a href={page}>
          <Foreign text={name} />
        </a>
      )}
    </h3>
    <p class="address">
      <Foreign text={page?.replace(/\/$/, '') ?? host} />
    </p>
    {what !== null && (
      <p class="small">
        <Foreign text={what} longest={80} />
      </p>
    )}
    {page === null && <p class="small">{NETWORK.noPage}</p>}
  </li>
);
