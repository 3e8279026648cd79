import { describe, expect, it } from 'vitest';
import { covers } from '../../../../ui/pages/anchor/covers.ts';

const SCOPE = { names: ['local', 'nas.example.com'], addresses: ['192.168.1.0/24', '10.0.0.7/32', 'fd00::/8'] };

describe('what the files cover', () => {
  it.each([
    'https://printer.local/',
    'https://PRINTER.local.:8443/x',
    'https://nas.example.com',
    'https://a.nas.example.com',
    'https://192.168.1.77/',
    'https://10.0.0.7:8443',
  ])('%s is within', (address) => {
    expect(covers(SCOPE, address)).toBe(true);
  });

  it.each([
    'https://printer/',
    'https://tv.box/',
    'https://notlocal/',
    'https://example.com/',
    'https://xnas.example.com',
    'https://192.168.2.77/',
    'https://10.0.0.8/',
    'https://192.168.1.7.local.example/',
  ])('%s is not', (address) => {
    expect(covers(SCOPE, address)).toBe(false);
  });

  it.each(['https://[fd00::7]/', 'https://[2001:db8::1]/', 'no address'])('of %s nothing is claimed', (address) => {
    expect(covers(SCOPE, address)).toBe(true);
  });
});
