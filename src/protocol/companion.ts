import type { CompanionAnswer } from '../../companion/protocol/types.ts';
import { isDer, isId, nothing } from './fields.ts';
import { isInteger, list, number, shape, text } from './shape.ts';

export type { CompanionRequest, CompanionRequestName } from '../../companion/protocol/requests.ts';
export type {
  CompanionAnswer,
  CompanionProblem,
  EarlierRoot,
  RootStore,
  Service,
  ShownAnswer,
  Store,
  StoreOutcome,
} from '../../companion/protocol/types.ts';

const stores = list(text(1024), 32);
const isParts = list(isId, 200);

/**
 * What pages ask of the companion; the background passes it on, under the names that companion/protocol gives it. What
 * a request may say beyond its shape, the companion checks itself.
 */
export const companionPageRequests = {
  /** Whether the companion is there; starts it. */
  'companion/hello': nothing,
  'companion/browse': shape({ seconds: number(0.5, 10) }),
  'companion/stores': nothing,
  'companion/install': shape({ scopeRoot: isDer, cross: isDer, stores }),
  'companion/remove': shape({ label: text(200), stores }),
  'companion/root-stores': shape({ root: isDer }),
  'companion/install-root': shape({
    root: isDer,
    names: isParts,
    addresses: isParts,
    until: isInteger,
    stores,
  }),
  'companion/remove-root': shape({ root: isDer, stores }),
} as const;

export interface CompanionPageAnswers {
  'companion/hello': CompanionAnswer<'hello'>;
  'companion/browse': CompanionAnswer<'browse'>;
  'companion/stores': CompanionAnswer<'anchors/stores'>;
  'companion/install': CompanionAnswer<'anchors/install'>;
  'companion/remove': CompanionAnswer<'anchors/remove'>;
  'companion/root-stores': CompanionAnswer<'anchors/root-stores'>;
  'companion/install-root': CompanionAnswer<'anchors/install-root'>;
  'companion/remove-root': CompanionAnswer<'anchors/remove-root'>;
}
