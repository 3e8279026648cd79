import { describe, expect, it } from 'vitest';
import { whyNotHere } from '../../../companion/register/whose-home.ts';

describe('whose home it would write to', () => {
  it('when it is one’s own: nothing is said', () => {
    expect(whyNotHere({ uid: 1000, homeOwner: 1000 }, '/home/ada')).toBeNull();
  });

  it('when root has a home of its own: nothing is said', () => {
    expect(whyNotHere({ uid: 0, homeOwner: 0 }, '/root')).toBeNull();
  });

  it('when root was left with somebody’s home, as sudo may do: it says to go without sudo', () => {
    expect(whyNotHere({ uid: 0, homeOwner: 1000 }, '/home/ada')).toContain('without sudo');
  });

  it('when it is another person’s', () => {
    expect(whyNotHere({ uid: 1001, homeOwner: 1000 }, '/home/ada')).toContain('belongs to somebody else');
  });

  it('when the system knows no such numbers', () => {
    expect(whyNotHere({ uid: null, homeOwner: null }, 'C:\\Users\\ada')).toBeNull();
  });
});
