import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEADS, rowOf } from '../../../scripts/start/told.ts';
import { table, tableWidth } from '../../../scripts/start/table.ts';
import { alone } from '../../../ui/fixtures/appraisals.ts';

const GATE = { title: 'Gate camera', url: 'https://gate.local:9470/' };
const lineLengths = (printed: string) => printed.split('\n').map((line) => line.length);

describe('the table that the tour prints', () => {
  it('has a head, a rule, and a row for each device', () => {
    expect(
      table(
        ['device', 'made by'],
        [
          ['Gate camera', 'Warmhouse'],
          ['Kettle', ''],
        ],
        100,
      ),
    ).toBe(['device       made by', '───────────  ─────────', 'Gate camera  Warmhouse', '', 'Kettle'].join('\n'));
  });

  it('goes on below where a text is longer than its column, and lets the widest column give way', () => {
    expect(table(['device', 'made by'], [['Gate', 'Warmhouse, model Gate Camera 7, says the maker.']], 32)).toBe(
      [
        'device  made by',
        '──────  ────────────────────────',
        'Gate    Warmhouse, model Gate',
        '        Camera 7, says the',
        '        maker.',
      ].join('\n'),
    );
  });

  it('breaks a long word after a hyphen', () => {
    const lines = table(['because'], [['browser-refused-authority-invalid']], 20).split('\n');
    expect(lines.slice(2)).toEqual(['browser-refused-', 'authority-invalid']);
  });

  it.each([
    [undefined, 120],
    [80, 100],
    [110, 110],
    [200, 120],
  ])('takes 100 to 120 columns, on a terminal of %s', (columns, width) => {
    expect(tableWidth(columns)).toBe(width);
  });

  it('is never wider than it may be, and loses nothing, whatever a device calls itself', () => {
    const text = fc.string({ maxLength: 300 }).map((each) => each.trim());
    const row = fc.array(text, { minLength: HEADS.length, maxLength: HEADS.length });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const printed = table(HEADS, rows, 100);
        expect(Math.max(...lineLengths(printed))).toBeLessThanOrEqual(100);
        const letters = (of: string) => [...of.replace(/[\s─]/g, '')].sort().join('');
        expect(letters(printed)).toBe(letters([HEADS, ...rows].flat().join('')));
      }),
    );
  });
});

describe('the row of a device', () => {
  it('has what the popup says of its maker and its owner in columns of their own', () => {
    const appraisal = alone({ kind: 'new', reasons: ['self-signed', 'key-first-seen'] });
    const row = rowOf(GATE, { appraisal, made: 'Warmhouse, says the maker.', owner: 'Your gateway “Home”.' });
    expect(Object.fromEntries(HEADS.map((head, i) => [head, row[i]]))).toEqual({
      device: 'Gate camera gate.local:9470',
      verdict: `new ${appraisal.certificateClass ?? ''}`,
      'made by': 'Warmhouse, says the maker.',
      'belongs to': 'Your gateway “Home”.',
      because: 'self-signed, key-first-seen',
    });
  });

  it('is empty there where the device shows nothing of the kind', () => {
    const appraisal = { ...alone({ kind: 'plain', reasons: ['not-encrypted'] }), certificateClass: null };
    expect(rowOf(GATE, { appraisal, made: null, owner: null }).slice(1)).toEqual([
      'plain (certificate not seen)',
      '',
      '',
      'not-encrypted',
    ]);
  });

  it('says so where there was no answer', () => {
    expect(rowOf(GATE, null)).toEqual(['Gate camera gate.local:9470', 'no answer', '', '', '']);
  });
});
