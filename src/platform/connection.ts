import { type ConnectionEvidence, parseOrigin } from '../core/index.ts';

/** Connection evidence of a URL and the address it was fetched from, or null when it is not http(s). */
export function connectionEvidence(url: string, address: string | null): ConnectionEvidence | null {
  const origin = parseOrigin(url);
  return origin && { kind: 'connection', ...origin, address };
}
