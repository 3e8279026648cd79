import { choice, type Values } from '../../../ui/words/message.ts';

/** The longest usual value of every placeholder; hostile ones are cut elsewhere, and wrap. */
export const USUAL: Values = {
  host: 'living-room-printer.home.arpa',
  name: 'Printer in the living room',
  at: 'living-room-printer.home.arpa:8443',
  path: '/.well-known/est/cacerts',
  range: '192.168.178.x',
  step: 4,
  place: 'living-room-printer.home.arpa',
  places: 'living-room-printer.home.arpa and 192.168.178.123:8443',
  gateway: 'Router in the hall',
  maker: 'Brother Industries, Ltd.',
  date: '30 September 2026',
  ends: '30 September 2026',
  first: '30 September 2026',
  last: '30 September 2026',
  count: 1234,
  code: 'authority-key-identifier',
  oid: '1.3.6.1.4.1.55555.1',
  purpose: choice('other'),
  because: choice('cessation-of-operation'),
  subject: 'CN=Home Gateway Intermediate,O=Home Gateway',
  when: choice('earlier'),
};
