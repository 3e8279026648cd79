import { describe, expect, test } from 'vitest';
import { grants, networkPrefix, networkOrigins } from '../../../ui/lib/origins.ts';

describe('the beginning of a home network', () => {
  test.each([
    ['192.168.2', '192.168.2'],
    [' 10.1.2.x ', '10.1.2'],
    ['172.31.0.0/24', '172.31.0'],
    ['169.254.1.*', '169.254.1'],
    ['192.168.007', '192.168.7'],
  ])('%s is taken as %s', (typed, prefix) => {
    expect(networkPrefix(typed)).toBe(prefix);
  });

  test.each(['8.8.8', '172.32.0', '192.168', '192.168.256', '192.168.1.7', '*', '', '192.168.1/*@evil'])(
    '%s is refused',
    (typed) => {
      expect(networkPrefix(typed)).toBeNull();
    },
  );
});

describe('what is granted', () => {
  test('when a whole network was allowed, it is one entry', () => {
    const [entry] = grants(networkOrigins('192.168.1'), []);
    expect(entry?.text).toBe('192.168.1.x');
    expect(entry?.origins).toHaveLength(256);
  });

  test('when a required name covers it, it is not listed: taking it back would change nothing', () => {
    const required = ['*://*.home.arpa/*', '*://*.local/*'];
    expect(
      grants(
        [...required, '*://router.home.arpa/*', 'https://nas.local/*', '*://home.arpa/*', '*://*.kitchen.home.arpa/*'],
        required,
      ),
    ).toEqual([]);
    expect(
      grants([...required, '*://nothome.arpa/*', '*://home.arpa.example.com/*', '*://*/*'], required).map(
        ({ text }) => text,
      ),
    ).toEqual(['nothome.arpa', 'home.arpa.example.com', '*']);
  });

  test('when the person took the required name away, what lies under it is listed', () => {
    expect(
      grants(['*://*.local/*', '*://router.home.arpa/*'], ['*://*.home.arpa/*', '*://*.local/*']).map(
        ({ text }) => text,
      ),
    ).toEqual(['router.home.arpa']);
  });

  test('when one address was allowed, it is named', () => {
    expect(
      grants(['*://192.168.1.7/*', '*://nas/*', '*://*.local/*'], ['*://*.local/*']).map(({ text }) => text),
    ).toEqual(['192.168.1.7', 'nas']);
  });
});
