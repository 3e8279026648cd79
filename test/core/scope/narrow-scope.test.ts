import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowScope, parseHost, type Scope } from '../../../src/core/index.ts';
import { inScope, localScope } from '../../../src/core/scope/scope.ts';
import { NOW } from '../../support/mint.ts';

const LOCAL = localScope(NOW);
const HOME: Scope = { names: ['home.arpa', 'lan'], addresses: ['192.168.0.0/16', 'fd00::/8'], until: NOW };

describe('a scope that a person narrows', () => {
  it('holds what was written and lies in it, in one form and once', () => {
    const { scope, refused } = narrowScope(
      HOME,
      ['Home.Arpa', '*.kitchen.home.arpa', '.home.arpa', ' nas.lan. '],
      ['192.168.1.7', '192.168.5.9/24', 'FD00::/16'],
    );
    expect(scope).toEqual({
      names: ['home.arpa', 'kitchen.home.arpa', 'nas.lan'],
      addresses: ['192.168.1.7/32', '192.168.5.0/24', 'fd00::/16'],
      until: NOW,
    });
    expect(refused).toEqual([]);
  });

  it.each([
    ['local', 'single-label'],
    ['www.example.com', 'outside-scope'],
    ['arpa', 'single-label'],
    ['.', 'outside-scope'],
    ['a*b.lan', 'not-a-name'],
    ['', 'not-a-name'],
    ['192.168.1.1', 'not-a-name'],
    ['lan/24', 'not-a-name'],
    ['*.*.lan', 'not-a-name'],
    ['a..lan', 'not-a-name'],
  ])('does not hold the name %j: %s', (text, problem) => {
    expect(narrowScope(HOME, [text], [])).toEqual({
      scope: { names: [], addresses: [], until: NOW },
      refused: [{ text, problem }],
    });
  });

  it.each([
    ['10.0.0.1', 'outside-scope'],
    ['192.0.0.0/8', 'outside-scope'],
    ['::/0', 'outside-scope'],
    ['192.168.1.0/40', 'not-an-address'],
    ['nas.lan', 'not-an-address'],
  ])('does not hold the address %j: %s', (text, problem) => {
    expect(narrowScope(HOME, [], [text])).toEqual({
      scope: { names: [], addresses: [], until: NOW },
      refused: [{ text, problem }],
    });
  });

  it('may keep single labels as a whole, and no single one, since public suffixes are single labels', () => {
    const { scope, refused } = narrowScope(LOCAL, ['.', 'com', 'nas'], []);
    expect(scope.names).toEqual(['.']);
    expect(refused).toEqual([
      { text: 'com', problem: 'single-label' },
      { text: 'nas', problem: 'single-label' },
    ]);
  });

  it('is never wider than it was', () => {
    const label = fc.stringMatching(/^[a-z*.]{0,6}$/);
    const name = fc
      .tuple(label, fc.constantFrom('', '.lan', '.local', '.home.arpa', '.com'))
      .map(([left, right]) => left + right);
    const range = fc
      .tuple(fc.constantFrom('192.168.3.4', '192.0.0.0', '10.0.0.1', 'fd00::1', 'f000::'), fc.nat(130))
      .map(([address, bits]) => `${address}/${String(bits)}`);
    const probes = [
      'x.lan',
      'lan',
      'x.local',
      'local',
      'a.home.arpa',
      'arpa',
      'com',
      'x.com',
      '192.168.3.4',
      '192.1.1.1',
      '10.0.0.1',
      'fd00::1',
      'f000::1',
    ].flatMap((text) => parseHost(text) ?? []);
    fc.assert(
      fc.property(fc.array(name), fc.array(range), (names, addresses) => {
        const { scope } = narrowScope(HOME, names, addresses);
        expect(probes.filter((host) => inScope(scope, host) && !inScope(HOME, host))).toEqual([]);
      }),
    );
  });
});
