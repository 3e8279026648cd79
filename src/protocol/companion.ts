import { browse, installAnchor, listStores, removeAnchor } from '../../companion/protocol/requests.ts';
import type { CompanionAnswer } from '../../companion/protocol/types.ts';
import { nothing } from './fields.ts';

export type { CompanionRequest, CompanionRequestName } from '../../companion/protocol/requests.ts';
export type {
  CompanionAnswer,
  CompanionProblem,
  Service,
  ShownAnswer,
  Store,
  StoreOutcome,
} from '../../companion/protocol/types.ts';

/** What pages ask of the companion; the background passes it on, under the names that companion/protocol gives it. */
export const companionPageRequests = {
  /** Whether the companion is there; starts it. */
  'companion/hello': nothing,
  'companion/browse': browse,
  'companion/stores': listStores,
  'companion/install': installAnchor,
  'companion/remove': removeAnchor,
} as const;

export interface CompanionPageAnswers {
  'companion/hello': CompanionAnswer<'hello'>;
  'companion/browse': CompanionAnswer<'browse'>;
  'companion/stores': CompanionAnswer<'anchors/stores'>;
  'companion/install': CompanionAnswer<'anchors/install'>;
  'companion/remove': CompanionAnswer<'anchors/remove'>;
}
