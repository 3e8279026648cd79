import { parseOrigin } from '../../core/common.ts';

/** Whether two URLs name the same scheme, host and port. */
export function sameOrigin(a: string, b: string): boolean {
  const [first, second] = [parseOrigin(a), parseOrigin(b)];
  return (
    first !== null &&
    second !== null &&
    first.scheme === second.scheme &&
    first.port === second.port &&
    first.host.value === second.host.value
  );
}
