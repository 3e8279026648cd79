import { Drawing, Foreign } from '../../components/index.ts';
import type { HeadlineKind } from '../../lib/index.ts';
import { LIST, STATUS_WORDS } from '../../words/device-list.ts';
import { TRUST_LINES, type TrustLineKind } from '../../words/trust-line.ts';
import { MARKS, TONES } from '../../words/marks.ts';
import type { Listed } from './grouping.ts';

const LINES: Partial<Record<HeadlineKind, TrustLineKind>> = {
  confirmed: 'confirmed',
  remembered: 'remembered',
  new: 'new',
  danger: 'changed',
  caution: 'gap',
  plain: 'plain',
};

/** Every device in the list was seen before, so that none is new. */
const wordOf = (kind: HeadlineKind): string =>
  kind === 'cannot-tell' ? STATUS_WORDS.unsure : kind === 'new' ? STATUS_WORDS.new : MARKS[kind];

/** With few devices: how Latchkey knows them, one drawing a kind, which also explains the drawings of the popup. */
export function MapStrip({ devices }: { readonly devices: readonly Listed[] }) {
  const kinds = [...new Set(devices.map(({ standing }) => standing.mark))];
  return (
    <ul class="map" aria-label={LIST.map}>
      {kinds.map((kind) => {
        const line = LINES[kind] ?? 'fog';
        return (
          <li key={kind} data-tone={TONES[kind]}>
            <Drawing line={line} says={TRUST_LINES[line]} />
            <p class="kind">{wordOf(kind)}</p>
            <p class="small">
              {devices
                .filter(({ standing }) => standing.mark === kind)
                .map(({ device, name }, i) => (
                  <span key={device.id}>
                    {i > 0 && ' · '}
                    <Foreign text={name} />
                  </span>
                ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
