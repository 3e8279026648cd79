import { PAIRING } from '../../words/pairing.ts';
import { FileSource } from './file.tsx';
import { LinkSource } from './link.tsx';
import { PasteSource } from './paste.tsx';
import type { SourceProps } from './types.ts';
import { UrlSource } from './url.tsx';

/** In the order in which most people have them. */
const SOURCES = [FileSource, UrlSource, LinkSource, PasteSource] as const;

/** The ways to hand a root to Latchkey. */
export function Sources(props: SourceProps) {
  return (
    <section class="sources">
      <h2>{PAIRING.source}</h2>
      {SOURCES.map((Source) => <Source key={Source.name} {...props} />)}
    </section>
  );
}
