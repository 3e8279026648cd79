import * as v from 'valibot';
import type { Ending } from '../core/ending/types.ts';
import { nothing } from './fields.ts';

/** What ends soon: roots, intermediates, limited certificates, and certificates of devices. */
export const endingPageWork = {
  'ending/list': nothing,
  /** The person was told of these facts. */
  'ending/said': v.object({ said: v.pipe(v.array(v.pipe(v.string(), v.maxLength(600))), v.maxLength(500)) }),
} as const;

export interface EndingAnswers {
  'ending/list': readonly EndingView[];
  'ending/said': null;
}

export interface EndingView extends Ending {
  readonly said: boolean;
}
