import { describe, expect, it } from 'vitest';
import { installWords } from '../../../companion/register/words.ts';

const done = { ok: true, folder: '/root/.local/share/latchkey-companion', registered: [], replaced: [] } as const;

describe('the words of install', () => {
  it('say that it is not for one’s own browser when sudo ran it for root', () => {
    expect(installWords(done, [], true).join('\n')).toContain('For your own browser run it again without sudo.');
    expect(installWords(done, [], false).join('\n')).not.toContain('sudo');
  });
});
