import { expect, it } from 'vitest';
import { anchorLabel, anchorName, labelOfName } from '../../../src/core/anchors/name.ts';
import { DerReader } from '../../../src/core/x509/der/der.ts';
import { readName } from '../../../src/core/x509/certificate/name.ts';
import { NOW } from '../../support/mint.ts';

const read = (label: string) => labelOfName(readName(new DerReader(anchorName(label))));

it('when Latchkey wrote the name, reads the label back', () => {
  for (const name of ['Home', '', 'Küche 🏠', 'a'.repeat(200)]) {
    const label = anchorLabel(name, NOW);
    expect(read(label)).toBe(label);
  }
});

it.each([
  'Home',
  'Home 2026-11-20',
  'Home 2026-11-20 0123ABCD',
  'Home 2026-11-20 0123abcd ',
  'Home\n 2026-11-20 0123abcd',
  'Home\u202e 2026-11-20 0123abcd',
  `${'a'.repeat(60)} 2026-11-20 0123abcd`,
])('when a name has %j for its label, reads none', (label) => {
  expect(read(label)).toBeNull();
});
