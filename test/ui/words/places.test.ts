import { expect, test } from 'vitest';
import type { PlaceSaid } from '../../../src/protocol/index.ts';
import { PROBLEMS } from '../../../ui/words/pairing.ts';
import { plain } from '../../../ui/words/phrase.ts';
import { placeLines, PLACES } from '../../../ui/words/places.ts';

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
    'nas: a root certificate at /b.pem; /c.pem: This root certificate has expired. Create a new one ' +
      'on your gateway; nothing at /a.pem, /d.pem',
  ]);
});

test('when a whole sentence comes last, or is alone, it keeps its end', () => {
  expect(lines(place('nas/b.pem', 'found'), place('nas/c.pem', 'expired'), place('nas:2019/c.pem', 'expired'))).toEqual(
    [`nas: a root certificate at /b.pem; /c.pem: ${PROBLEMS.expired}`, `nas:2019: ${PROBLEMS.expired}`],
  );
});

test('when no one answers at a port, that is said once', () => {
  expect(
    lines(place('nas:2019/a', 'unreachable'), place('nas:2019/b', 'unreachable'), place('nas/a', 'nothing')),
  ).toEqual([`nas:2019: ${PLACES.noOne}`, 'nas: nothing at /a']);
});

test('when something was found at one port, that port comes first', () => {
  expect(lines(place('nas/a', 'nothing'), place('nas:2019/a', 'found'))).toEqual([
    'nas:2019: a root certificate at /a',
    'nas: nothing at /a',
  ]);
});
