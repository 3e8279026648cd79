import type { RefereeProblem } from '../../../src/protocol/index.ts';
import referee from '../../locales/en/referee.ftl';
import { texts } from '../message.ts';

/** What the devices page says about asking a gateway. */
export const REFEREE = texts(referee, ['title', 'why', 'address', 'ask', 'stop', 'busy', 'saved', 'stopped']);

/** Why an address was not taken, or why what answers there cannot be believed yet. */
export const REFEREE_PROBLEMS: Readonly<Record<RefereeProblem, string>> = texts(
  referee,
  [
    'bad-url',
    'not-http',
    'not-local',
    'no-permission',
    'leads-outside',
    'address-unseen',
    'unreachable',
    'bad-status',
    'redirected',
    'connection-unseen',
    'not-confirmed',
  ],
  'problem',
);
