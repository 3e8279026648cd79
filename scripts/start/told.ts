import type { HomeDevice } from '../../home/index.ts';
import type { Answers } from '../../src/protocol/index.ts';

/** What Latchkey says of a device. */
export interface Seen {
  readonly appraisal: Extract<Answers['tab/view'], { kind: 'judged' }>['appraisal'];
  /** What the popup says beside “Made by” and “Belongs to”; null where it says nothing. */
  readonly made: string | null;
  readonly owner: string | null;
}

/** The columns of what the tour tells. */
export const HEADS = ['device', 'verdict', 'made by', 'belongs to', 'because'] as const;

/** One row of it; `seen` is null where the popup gave no verdict. */
export function rowOf({ title, url }: Pick<HomeDevice, 'title' | 'url'>, seen: Seen | null): readonly string[] {
  const named = `${title} ${new URL(url).host}`;
  if (!seen) return [named, 'no answer', '', '', ''];
  const { appraisal, made, owner } = seen;
  const { headline, certificateClass } = appraisal;
  return [
    named,
    `${headline.kind} ${certificateClass ?? '(certificate not seen)'}`,
    made ?? '',
    owner ?? '',
    headline.reasons.join(', '),
  ];
}
