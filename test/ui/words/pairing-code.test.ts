import { expect, test } from 'vitest';
import { codeProblem } from '../../../ui/words/pairing-code.ts';
import { plain } from '../../../ui/words/phrase.ts';

test('when a code failed, the address that was asked is a part of its own', () => {
  expect(codeProblem('wrong-address', 'x\u202Ey')).toEqual([
    'The gateway doesn’t use the address ',
    { foreign: 'x\uFFFDy' },
    '. Type the address it shows beside the code.',
  ]);
});

test('when the code was wrong, blames neither the person nor the gateway, and claims no number of tries', () => {
  const said = plain(codeProblem('wrong-code', 'nas'));
  expect(said).toMatch(/^What answered at nas doesn’t know this code\./);
  expect(said).not.toMatch(/\d|five/);
});
