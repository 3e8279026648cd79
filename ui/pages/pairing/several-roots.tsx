import { useLayoutEffect, useRef } from 'preact/hooks';
import { Say } from '../../components/index.ts';
import { useEscape } from '../../lib/index.ts';
import { PAIRING } from '../../words/pairing.ts';
import { shortName, subjectSentence, wholeName } from '../../words/certificate.ts';
import { PLACES } from '../../words/places.ts';
import type { SourceResult, SeveralRoots } from './sources/types.ts';

interface Props {
  readonly found: SeveralRoots;
  readonly onTake: (asking: Promise<SourceResult>) => void;
  readonly onCancel: () => void;
}

/** Distinct roots at one address, or in one file, are never taken together: the person chooses. */
export function SeveralRootsForm({ found: { roots }, onTake, onCancel }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section class="several" {...useEscape(onCancel)}>
      <h2 ref={title} tabIndex={-1}>
        {PLACES.several}
      </h2>
      <p>{PLACES.severalWhy}</p>
      {roots.map((root) => (
        <div key={root.bytes} class="card">
          <p>
            <Say phrase={subjectSentence(root.subject)} />
          </p>
          {roots.filter(({ subject }) => shortName(subject) === shortName(root.subject)).length > 1 && (
            <p class="small quote">
              <Say phrase={wholeName(root.subject)} />
            </p>
          )}
          {root.url !== null && (
            <p class="small quote">
              <bdi>{root.url}</bdi>
            </p>
          )}
          <button type="button" onClick={() => onTake(root.take())}>
            {PLACES.take}
          </button>
        </div>
      ))}
      <button type="button" onClick={onCancel}>
        {PAIRING.cancel}
      </button>
    </section>
  );
}
