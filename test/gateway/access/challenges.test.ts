import { describe, expect, it } from 'vitest';
import { CHALLENGE_LIFETIME, createChallenges } from '../../../gateway/access/challenges.ts';

describe('a challenge', () => {
  it('is good once, for its purpose, until its time is over', () => {
    let time = 1_000_000;
    const challenges = createChallenges(() => time);
    const challenge = challenges.make('sign in');
    expect(challenges.spend(challenge, 'make')).toBe(false);
    expect(challenges.spend(challenge, 'sign in')).toBe(true);
    expect(challenges.spend(challenge, 'sign in')).toBe(false);
    const [late, later] = [challenges.make('sign in'), challenges.make('sign in')];
    time += CHALLENGE_LIFETIME - 1;
    expect(challenges.spend(late, 'sign in')).toBe(true);
    // What was spent long ago is forgotten, and too old all the same.
    time += 1;
    for (const each of [challenge, late, later]) expect(challenges.spend(each, 'sign in')).toBe(false);
  });

  it('is good at the gateway that made it, as it made it, and not where the clock was set back', () => {
    let time = 1_000_000;
    const challenges = createChallenges(() => time);
    const challenge = challenges.make('sign in');
    expect(createChallenges(() => time).spend(challenge, 'sign in')).toBe(false);
    const bytes = Buffer.from(challenge, 'base64url');
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(challenges.spend(changed.toString('base64url'), 'sign in')).toBe(false);
    }
    for (const form of ['', 'x', `${challenge}=`, ` ${challenge}`, `${challenge}A`])
      expect(challenges.spend(form, 'sign in')).toBe(false);
    time -= 1;
    expect(challenges.spend(challenge, 'sign in')).toBe(false);
    time += 1;
    expect(challenges.spend(challenge, 'sign in')).toBe(true);
  });
});
