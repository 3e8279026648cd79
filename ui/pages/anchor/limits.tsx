import type { AnchorView } from '../../../src/protocol/index.ts';
import { Foreign, Say } from '../../components/index.ts';
import type { Scope } from '../../lib/index.ts';
import { LIMITS, lasts, namesBelow, notAtAll, risk, stillRefused } from '../../words/anchor-limits.ts';
import { rangeText } from '../../words/scope.ts';
import { covers, lockedOut } from './outcome.ts';

interface Props {
  readonly view: AnchorView;
  /** What the person asks for beyond the default, where no files are made yet. */
  readonly also: readonly string[];
}

/** What the files allow beside what they don't, and what they can't prevent. */
export function Limits({ view, also }: Props) {
  const scope = shown(view, also);
  const ofDevice = view.of === 'device';
  const locked = lockedOut(scope, view.named);
  const opens = (url: string) => covers(scope, url) && !locked.some(({ address }) => address === url);
  const devices = ofDevice ? [] : view.addresses.filter(opens).map(placeOf);
  return (
    <>
      <div class="limits">
        <section class="card scope" data-tone="mute" data-answer="proved">
          <h2 class="mark">
            <span class="answer-shape" aria-hidden="true" /> {LIMITS.allowed}
          </h2>
          <ul class="parts">
            {[...new Set(devices)].map((place) => (
              <li key={place}>
                <Foreign text={place} />
              </li>
            ))}
            {ofDevice ? <DevicePlace scope={scope} /> : <Parts scope={scope} />}
          </ul>
          {/* Before the files are made, a device's have no end yet. */}
          {scope.until < Number.MAX_SAFE_INTEGER && (
            <p class="small">
              <Say phrase={lasts(scope.until, Date.now())} />
            </p>
          )}
        </section>
        <section class="card" data-tone="mute" data-answer="refuted">
          <h2 class="mark">
            <span class="answer-shape" aria-hidden="true" /> {LIMITS.refused}
          </h2>
          <ul class="parts">
            {locked.map(({ address, outside }) => (
              <li key={address}>
                <Say phrase={notAtAll(placeOf(address), outside)} />
              </li>
            ))}
            {stillRefused(ofDevice).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      </div>
      <section>
        <h2>{LIMITS.risk}</h2>
        <p>
          <Say phrase={risk(view)} />
        </p>
        <p class="small">{LIMITS.strict}</p>
      </section>
    </>
  );
}

/** What the present files allow; where there are none, what they would with what is ticked now. */
function shown({ scope, others, pair }: AnchorView, also: readonly string[]): Scope {
  if (pair !== null) return pair.scope;
  return {
    ...scope,
    names: [...scope.names.filter((name) => name !== '.'), ...others.names.filter((part) => also.includes(part))],
    addresses: [...scope.addresses, ...others.addresses.filter((part) => also.includes(part))],
  };
}

const placeOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

const Parts = ({ scope: { names, addresses } }: { readonly scope: Scope }) => (
  <>
    {names.map((name) => (
      <li key={name}>
        <Say phrase={namesBelow(name)} />
      </li>
    ))}
    {addresses.map((range) => (
      <li key={range}>
        <bdi>{rangeText(range)}</bdi>
      </li>
    ))}
  </>
);

/** The files of a device are for that one name or address; a suffix would read as if there were more below it. */
const DevicePlace = ({ scope: { names, addresses } }: { readonly scope: Scope }) => (
  <li>
    <Foreign text={names[0] ?? rangeText(addresses[0] ?? '')} />
  </li>
);
