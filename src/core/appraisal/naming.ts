import { matchName, namesExactly } from '../x509/basics/index.ts';
import { selfNaming } from '../evidence/self-naming/self-naming.ts';
import { localNameReason } from '../net/host.ts';
import {
  type CertificateGrounds,
  type Grounds,
  loosest,
  cannotTell,
  isPartUnread,
  proves,
  refutes,
} from './grounds.ts';
import type { Finding } from './types.ts';

/** Is the certificate for the host in the address bar (RFC 9525)? */
export function nameMatches({ examined, connection, certificate }: CertificateGrounds): Finding {
  const common = {
    axis: 'naming',
    question: 'name',
    binding: loosest(certificate, connection),
    restsOn: ['certificate', 'connection'],
  } as const;
  const { certificate: read } = examined;
  const match = read && matchName(read, connection.host);
  if (read && match === 'match')
    return proves(common, namesExactly(read, connection.host) ? 'name-matches' : 'name-matches-wildcard');
  if (match === 'mismatch') return refutes(common, 'name-mismatch');
  return cannotTell(common, isPartUnread(examined) ? 'part-unread' : 'name-missing');
}

/** Does the name itself carry the hash of the key (draft-wing-settle-public-key-hash)? */
export function nameCarriesKey({ examined, connection, certificate }: CertificateGrounds): Finding {
  const common = {
    axis: 'naming',
    question: 'self-naming',
    binding: loosest(certificate, connection),
    restsOn: ['certificate', 'connection'],
  } as const;
  switch (selfNaming(connection.host, examined.facts.spkiSha256)) {
    case 'match':
      return proves(common, 'self-naming-match');
    case 'mismatch':
      return refutes(common, 'self-naming-mismatch');
    case 'absent':
      return cannotTell(common, 'not-self-naming');
  }
}

/** What did the browser itself make of it? Only Firefox says whether the root is one it ships. */
export function browserTrusts({ browser, connection: { host, binding } }: Grounds): Finding {
  const common = { axis: 'naming', question: 'browser-trust', restsOn: ['browser'] } as const;
  if (browser === null)
    return { ...common, answer: 'cannot tell', code: 'browser-opinion-unknown', binding, restsOn: [] };
  const seen = { ...common, binding: browser.binding };
  if (browser.opinion === 'refused') return refutes(seen, `browser-refused-${browser.refusal ?? 'other'}`);
  if (browser.opinion === 'overridden') return refutes(seen, 'browser-overridden');
  if (browser.builtInRoot === true) return proves(seen, 'browser-built-in-root');
  // No public authority may issue for a name that is not publicly registered (CA/B Baseline Requirements 4.2.2):
  // whoever the browser believes here was added to this computer.
  const cannotBePublic = host.kind === 'ip' || localNameReason(host.value) !== null;
  if (browser.builtInRoot === false || cannotBePublic) return cannotTell(seen, 'browser-local-authority');
  return proves(seen, 'browser-trusts');
}
