import { describe, expect, it } from 'vitest';
import { pairingPlace } from '../../../../src/core/pairing/by-code/client.ts';

describe('where to pair', () => {
  it.each([
    ['http://router.home.arpa', 'router.home.arpa:80'],
    ['http://Router.Home.ARPA./root.pem?x#y', 'router.home.arpa:80'],
    ['http://192.168.1.1:8080/', '192.168.1.1:8080'],
    ['http://[FD00::1]/', '[fd00::1]:80'],
  ])('%s is %s', (url, address) => {
    expect(pairingPlace(url)).toEqual({
      address,
      offerUrl: `http://${address}/.well-known/latchkey/pair`,
      shareUrl: `http://${address}/.well-known/latchkey/pair/share`,
      confirmUrl: `http://${address}/.well-known/latchkey/pair/confirm`,
    });
  });

  it.each(['https://router.home.arpa/', 'router.home.arpa', 'file:///etc/passwd', ''])('%j is nowhere', (url) => {
    expect(pairingPlace(url)).toBeNull();
  });
});
