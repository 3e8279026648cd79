import { expect, test } from 'vitest';
import { plain } from '../../../ui/words/phrase.ts';
import { shortName, subjectSentence, wholeName } from '../../../ui/words/certificate.ts';

test.each([
  ['CN=Home gateway,O=Example Router', 'Home gateway'],
  ['C=DE,O=Example Router', 'Example Router'],
  ['CN=Caddy Local Authority - 2026 ECC Root', 'Caddy Local Authority - 2026 ECC Root'],
  ['CN=Doe\\, John\\+co,OU=x', 'Doe, John+co'],
  ['OU=x+CN=Inner,O=y', 'Inner'],
  ['O=Mine\\,CN=Faked', 'Mine,CN=Faked'],
  ['CN=a=b', 'a=b'],
  ['DC=home', 'DC=home'],
  ['CN=,O=', 'CN=,O='],
  ['', ''],
])('of %j people read %j', (subject, name) => {
  expect(shortName(subject)).toBe(name);
});

test('when there is an organisation too, it is named', () => {
  expect(plain(subjectSentence('CN=Home gateway,O=Example Router'))).toBe(
    'A root certificate that calls itself “Home gateway” of “Example Router”.',
  );
  expect(plain(subjectSentence('O=Example Router'))).toBe('A root certificate that calls itself “Example Router”.');
});

test('leaves nothing of it out in Details', () => {
  expect(plain(wholeName(`CN=${'x'.repeat(500)},O=y`))).toContain(',O=y');
});
