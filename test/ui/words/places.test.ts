import { expect, test } from 'vitest';
import type { PlaceSaid } from '../../../src/protocol/index.ts';
import { PROBLEMS } from '../../../ui/words/pairing.ts';
import { plain } from '../../../ui/words/phrase.ts';
import { placeLines } from '../../../ui/words/places.ts';

const place = (url: string, said: PlaceSaid['said']): PlaceSaid => ({ url: `http://${url}`, said });
const lines = (...places: PlaceSaid[]): string[] => placeLines(places).map(plain);

test('when several places of a host were asked, they are in one line, what was found first', () => {
  expect(
    lines(
      place('nas/a.pem', 'nothing'),
      place('nas/b.pem', 'found'),
      place('nas/c.pem', 'expired'),
      place('nas/d.pem', 'nothing'),
    ),
  ).toEqual([
    'nas has a root certificate at /b.pem. /c.pem: This root certificate has expired. Create a new one ' +
      'on your gateway. nas has nothing at /a.pem and /d.pem.',
  ]);
});

test('when a problem is all there is of a host, it needs no places', () => {
  expect(lines(place('nas/b.pem', 'found'), place('nas/c.pem', 'expired'), place('nas:2019/c.pem', 'expired'))).toEqual(
    [`nas has a root certificate at /b.pem. /c.pem: ${PROBLEMS.expired}`, `nas:2019: ${PROBLEMS.expired}`],
  );
});

test('when no one answers at a port, that is said once', () => {
  expect(
    lines(place('nas:2019/a', 'unreachable'), place('nas:2019/b', 'unreachable'), place('nas/a', 'nothing')),
  ).toEqual(['nas:2019 doesn’t answer over http.', 'nas has nothing at /a.']);
});

test('when something was found at one port, that port comes first', () => {
  expect(lines(place('nas/a', 'nothing'), place('nas:2019/a', 'found'))).toEqual([
    'nas:2019 has a root certificate at /a.',
    'nas has nothing at /a.',
  ]);
});
