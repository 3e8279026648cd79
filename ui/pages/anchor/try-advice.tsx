import type { ComponentChildren } from 'preact';
import type { AnchorView } from '../../../src/protocol/index.ts';
import { Say, Steps } from '../../components/index.ts';
import { TRY, tryOther, WARN_AGAIN } from '../../words/anchor-try.ts';
import type { Phrase } from '../../words/phrase.ts';
import { hostOf, otherDevices, type Tried } from './outcome.ts';

/** More would be no help. */
const MOST_OTHERS = 4;

interface Props {
  readonly browser: AnchorView['browser'];
  readonly missed: readonly Phrase[];
  readonly tried: Tried;
  /** All trials of this page, the last one among them. */
  readonly before: readonly Tried[];
  readonly addresses: readonly string[];
  readonly onTry: (address: string) => Promise<void>;
}

/** What to do after a trial that did not end well. */
export function TryAdvice({ browser, missed, tried: { url, outcome }, before, addresses, onTry }: Props) {
  if (outcome === 'refused') return <Advice why={TRY.missed} steps={missed} list="ul" />;
  const others = untried(addresses, before).slice(0, MOST_OTHERS);
  if (outcome === 'not-vouched' || outcome === 'not-covered')
    return others.length === 0 ? null : (
      <div class="flag">
        <Others {...{ others, onTry }} />
      </div>
    );
  if (outcome !== 'overridden') return null;
  // Whoever let two devices through has likely done so with all: another one would only end here again.
  const often =
    new Set(before.filter((each) => each.outcome === 'overridden').map((each) => hostOf(each.url))).size > 1;
  const offered = often ? [] : others;
  return (
    <Advice why={offered.length > 0 ? TRY.otherToo : TRY.warnAgain} steps={WARN_AGAIN[browser](hostOf(url))} list="ol">
      {offered.length > 0 && <Others others={offered} onTry={onTry} />}
    </Advice>
  );
}

function Others({ others, onTry }: { readonly others: readonly string[]; readonly onTry: Props['onTry'] }) {
  return (
    <>
      <p>{TRY.other}</p>
      <div class="row">
        {others.map((each) => (
          <button key={each} type="button" onClick={() => onTry(each)}>
            <Say phrase={tryOther(hostOf(each))} />
          </button>
        ))}
      </div>
    </>
  );
}

/** What was tried in this page is not offered again. */
function untried(addresses: readonly string[], before: readonly Tried[]): readonly string[] {
  return before.reduce((left, { url }) => otherDevices(left, url), addresses);
}

function Advice({
  why,
  steps,
  list: List,
  children,
}: {
  readonly why: string;
  readonly steps: readonly Phrase[];
  readonly list: 'ul' | 'ol';
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="flag">
      {children}
      <p>{why}</p>
      <List class={List === 'ul' ? 'points' : undefined}>
        <Steps steps={steps} />
      </List>
    </div>
  );
}
