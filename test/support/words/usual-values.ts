import type { Values } from '../../../ui/words/message.ts';

/** The longest usual value of every placeholder; hostile ones are cut elsewhere, and wrap. */
export const USUAL: Values = {
  host: 'living-room-printer.home.arpa',
  name: 'Printer in the living room',
  place: 'living-room-printer.home.arpa',
  places: 'living-room-printer.home.arpa and 192.168.178.123:8443',
  gateway: 'Router in the hall',
  maker: 'Brother Industries, Ltd.',
  date: '30 September 2026',
  ends: '30 September 2026',
  first: '30 September 2026',
  last: '30 September 2026',
  count: 1234,
  file: 'ownership-voucher-of-the-printer.vch',
  organisations: 'Brother Industries, Ltd. and Example Ltd.',
  id: 'FFF1',
  title: 'Matter device attestation certificate',
  owner: 'Router in the hall',
  model: 'HL-L2350DW series',
  vendor: '0xFFF1',
  product: '0x8007',
  fabric: 'FAB0…00AA',
  verifier: 'Device checks of Example Ltd.',
  signer: 'Device Attestation Key 2',
  values: 'updates.example.com, time.example.net, and cloud.example.org',
};
