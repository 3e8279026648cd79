import { describe, expect, it } from 'vitest';
import type { Service } from '../../../src/protocol/index.ts';
import { neighboursOf } from '../../../ui/lib/neighbours.ts';

const service = (type: string, parts: Partial<Service> = {}): Service => ({
  name: 'Named',
  type,
  host: 'thing.local',
  port: 443,
  addresses: [],
  facts: {},
  ...parts,
});

describe('when a device announces several services', () => {
  it('should be one, with the name that people can read, and the page that is encrypted', () => {
    expect(
      neighboursOf([
        service('_workstation._tcp', { name: 'thing [00:11:22:33:44:55]', port: 9 }),
        service('_http._tcp', { name: 'Web', port: 80 }),
        service('_https._tcp', { name: 'Web', port: 8443 }),
        service('_ipp._tcp', { name: 'Office', port: 631 }),
      ]),
    ).toEqual([{ host: 'thing.local', name: 'Office', what: null, page: 'https://thing.local:8443/' }]);
  });
  it('should have its page without encryption where there is no other', () => {
    expect(neighboursOf([service('_http._tcp', { port: 80 })])).toMatchObject([{ page: 'http://thing.local/' }]);
  });
  it('should be named by its host where all else is for machines', () => {
    expect(neighboursOf([service('_matter._tcp', { name: '0011AABB' })])).toMatchObject([
      { name: 'thing', page: null },
    ]);
    expect(neighboursOf([service('_googlecast._tcp', { name: 'a1b2', facts: { fn: 'Kitchen' } })])).toMatchObject([
      { name: 'Kitchen' },
    ]);
  });
});

describe('when a device says who made it', () => {
  it.each([
    [{ usb_mfg: 'Example', ty: 'Example Laser 9' }, 'Example Laser 9'],
    [{ manufacturer: 'Example', model: 'Nine' }, 'Example Nine'],
    [{ product: '(Laser 9)' }, 'Laser 9'],
    [{ mfg: 'Example' }, 'Example'],
    [{ md: ' ', usb_mdl: 'Nine' }, 'Nine'],
    [{ note: 'x' }, null],
  ])('should say of %j: %s', (facts, what) => {
    expect(neighboursOf([service('_http._tcp', { facts: facts as Service['facts'] })])[0]?.what).toBe(what);
  });
});

describe('when several devices are there', () => {
  it('should have those with a page first, by name', () => {
    expect(
      neighboursOf([
        service('_hap._tcp', { host: 'a.local', name: 'A' }),
        service('_http._tcp', { host: 'z.local', name: 'Z' }),
        service('_http._tcp', { host: 'm.local', name: 'M' }),
      ]).map(({ name }) => name),
    ).toEqual(['M', 'Z', 'A']);
  });
  it('should leave out what is no name on this network', () => {
    expect(
      neighboursOf(
        ['www.example.com', 'x@y.local', 'a/b.local', '.local', 'evil.com#.local', 'A.local'].map((host) =>
          service('_https._tcp', { host }),
        ),
      ),
    ).toEqual([]);
  });
});
