import { expect, test } from 'vitest';
import { typedUrl } from '../../../ui/lib/typed-url.ts';

test.each([
  ['printer.local', 'https://printer.local/'],
  [' 192.168.1.20 ', 'https://192.168.1.20/'],
  ['nas.home.arpa:5001', 'https://nas.home.arpa:5001/'],
  ['[fd00::1]', 'https://[fd00::1]/'],
  ['http://printer.local/setup', 'http://printer.local/setup'],
  ['HTTPS://printer.local', 'https://printer.local/'],
])('%j is the page %s', (typed, url) => {
  expect(typedUrl(typed)).toBe(url);
});

test.each([
  '',
  '   ',
  'my printer',
  'ftp://printer.local',
  'javascript:alert(1)',
  'bank.example@printer.local',
  'a:b@c',
])('%j is no address of a page', (typed) => {
  expect(typedUrl(typed)).toBeNull();
});
