import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks } from '../../../scripts/start/blocks.ts';

const GATE = {
  title: 'Gate camera, gate.local:8443',
  lines: [
    ['verdict', 'new'],
    ['made by', 'Warmhouse, model Gate Camera 7, says the maker.'],
  ],
} as const;

describe('the blocks that the tour prints', () => {
  it('have a title, and labels in a column', () => {
    expect(blocks([GATE, { title: 'Kettle', lines: [['verdict', 'plain']] }])).toBe(
      [
        'Gate camera, gate.local:8443',
        '  verdict  new',
        '  made by  Warmhouse, model Gate Camera 7, says the maker.',
        '',
        'Kettle',
        '  verdict  plain',
      ].join('\n'),
    );
  });

  it('go on below where a text is longer than a line', () => {
    expect(blocks([GATE], 36).split('\n').slice(2)).toEqual([
      '  made by  Warmhouse, model Gate',
      '           Camera 7, says the maker.',
    ]);
  });

  it('are never wider than they may be, and lose nothing, whatever a device calls itself', () => {
    const text = fc.string({ maxLength: 300 }).map((each) => each.trim());
    const label = fc.constantFrom('made by', 'belongs to', 'because');
    const block = fc.record({ title: text, lines: fc.array(fc.tuple(label, text), { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (all) => {
        const printed = blocks(all);
        expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
        const words = (of: string) => of.replace(/\s/g, '');
        const told = all.flatMap(({ title, lines }) => [title, ...lines.flat()]).join('');
        expect(words(printed)).toBe(words(told));
      }),
    );
  });
});
