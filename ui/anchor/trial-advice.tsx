import type { ComponentChildren } from 'preact';
import type { AnchorView } from '../../src/messages.ts';
import { Say } from '../parts/say.tsx';
import type { Outcome } from '../parts/types.ts';
import { MISSED, TRIAL, tryOther, WARN_AGAIN } from '../words/anchor-trial.ts';
import { type Phrase, plain } from '../words/phrase.ts';
import { hostOf, otherDevices } from './tidy-addresses.ts';

/** More would be no help. */
const MOST_OTHERS = 4;

interface Props {
  readonly browser: AnchorView['browser'];
  readonly names: { readonly scopeRoot: string; readonly cross: string };
  readonly tried: { readonly url: string; readonly outcome: Outcome };
  readonly addresses: readonly string[];
  readonly onTry: (address: string) => Promise<void>;
}

/** What to do after a trial that did not end well. */
export function TrialAdvice({ browser, names, tried: { url, outcome }, addresses, onTry }: Props) {
  if (outcome === 'refused') return <Advice why={TRIAL.missed} steps={MISSED[browser](names)} list="ul" />;
  if (outcome !== 'overridden') return null;
  const others = otherDevices(addresses, url).slice(0, MOST_OTHERS);
  return (
    <Advice why={others.length > 0 ? TRIAL.otherToo : TRIAL.warnAgain} steps={WARN_AGAIN[browser](hostOf(url))} list="ol">
      {others.length > 0 && (
        <>
          <p>{TRIAL.other}</p>
          <div class="row">{others.map((each) => <button key={each} type="button" onClick={() => onTry(each)}><Say phrase={tryOther(hostOf(each))} /></button>)}</div>
        </>
      )}
    </Advice>
  );
}

function Advice({ why, steps, list: List, children }: { readonly why: string; readonly steps: readonly Phrase[]; readonly list: 'ul' | 'ol'; readonly children?: ComponentChildren }) {
  return (
    <div class="flag">
      {children}
      <p>{why}</p>
      <List class={List === 'ul' ? 'points' : undefined}>{steps.map((step) => <li key={plain(step)}><Say phrase={step} /></li>)}</List>
    </div>
  );
}
