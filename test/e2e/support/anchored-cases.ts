import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import type { MintOptions } from '../../support/mint.ts';

/** What the scoped anchors of these tests allow. The computer is 127.0.0.2 as well, which they do not. */
export const SCOPE = { names: ['local', 'home.arpa'], addresses: ['127.0.0.1/32', '192.168.0.0/16'] };

/** What one server shows. */
export interface Shown {
  readonly what: string;
  readonly host: string;
  readonly leaf: MintOptions;
  /**
   * What it sends after the leaf, whose issuer is the first of these, or the root. `wide` claims websites for itself.
   */
  readonly sends?: readonly ('intermediate' | 'wide' | 'root')[];
  /** Whether it lies in the scope. */
  readonly within: boolean;
  /** It breaks a rule that Firefox does not know. */
  readonly passesFirefox?: boolean;
}

const TV = { host: 'tv.local', leaf: { dns: ['tv.local'] }, within: true };
const WEBSITE = { host: 'www.example.com', leaf: { dns: ['www.example.com'] }, within: false };
const ELSEWHERE = { host: '127.0.0.2', leaf: { ip: ['127.0.0.2'] }, within: false };

export const LEAF: Shown = { ...TV, what: 'a leaf alone' };
export const WITH_INTERMEDIATE: Shown = { ...TV, what: 'leaf and intermediate', sends: ['intermediate'] };
export const WITH_ROOT: Shown = { ...TV, what: 'leaf and root', sends: ['root'] };
export const ADDRESS: Shown = { what: 'an address', host: '127.0.0.1', leaf: { ip: ['127.0.0.1'] }, within: true };

export const ALL: readonly Shown[] = [
  { ...TV, what: 'a Local Device', leaf: { ...TV.leaf, usages: [OID_SERVER_AUTH, OID_LOCAL_DEVICE] } },
  LEAF,
  WITH_INTERMEDIATE,
  WITH_ROOT,
  { ...TV, what: 'leaf, intermediate and root', sends: ['intermediate', 'root'] },
  {
    ...TV,
    what: 'a mailbox in the subject',
    leaf: { ...TV.leaf, subject: 'CN=TV,1.2.840.113549.1.9.1=me@example.com' },
  },
  // Not `*.home.arpa`: that is a public suffix, below which Chromium takes no wildcard from anyone.
  { what: 'a wildcard', host: 'nas.rack.home.arpa', leaf: { dns: ['*.rack.home.arpa'] }, within: true },
  ADDRESS,
  { ...ELSEWHERE, what: 'another address' },
  { ...ELSEWHERE, what: 'another address, with the root', sends: ['root'] },
  { what: 'another name', host: 'hub.lan', leaf: { dns: ['hub.lan'] }, within: false },
  { ...WEBSITE, what: 'a website' },
  { ...WEBSITE, what: 'a website, with the root', sends: ['root'] },
  { ...WEBSITE, what: 'a website below an intermediate', sends: ['intermediate'] },
  { ...WEBSITE, what: 'a website below an intermediate that claims websites', sends: ['wide'] },
  { ...WEBSITE, what: 'a website below an intermediate that claims websites, with the root', sends: ['wide', 'root'] },
  { ...TV, what: 'a name and a website', leaf: { dns: ['tv.local', 'www.example.com'] }, within: false },
  { ...TV, what: 'a name and its first label alone', leaf: { dns: ['tv.local', 'tv'] }, within: false },
  {
    ...TV,
    what: 'a name and an address of a mesh VPN',
    leaf: { ...TV.leaf, ip: ['192.168.1.20', '100.101.1.20'] },
    within: false,
  },
  {
    ...TV,
    what: 'a name and an IPv6 address, of which the scope has none',
    leaf: { ...TV.leaf, ip: ['::1'] },
    within: false,
  },
];
