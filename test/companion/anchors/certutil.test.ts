import { expect, it } from 'vitest';
import { certutilArguments, storeFaultOf, readCertutilList } from '../../../companion/anchors/certutil.ts';

it('asks certutil for just that, and never for a password, when a pair is installed and removed', () => {
  expect(certutilArguments.add('/d', 'scopeRoot', 'Home: x')).toEqual([
    '-A',
    '-d',
    'sql:/d',
    '-f',
    '/dev/null',
    '-t',
    'C,,',
    '-n',
    'Home: x',
  ]);
  expect(certutilArguments.add('/d', 'cross', '-d')).toEqual([
    '-A',
    '-d',
    'sql:/d',
    '-f',
    '/dev/null',
    '-t',
    ',,',
    '-n',
    '-d cross',
  ]);
  expect(certutilArguments.remove('/d', 'Home: x')).toEqual([
    '-D',
    '-d',
    'sql:/d',
    '-f',
    '/dev/null',
    '-n',
    'NSS Certificate DB:Home: x',
  ]);
  expect(certutilArguments.show('/d', '-d')).toEqual([
    '-L',
    '-d',
    'sql:/d',
    '-f',
    '/dev/null',
    '-a',
    '-n',
    'NSS Certificate DB:-d',
  ]);
});

it('reads nicknames and trust when certutil lists a store', () => {
  const text = `
Certificate Nickname                                         Trust Attributes
                                                             SSL,S/MIME,JAR/XPI

Home 2026-11-20 0123abcd                                     C,,  
Home 2026-11-20 0123abcd cross                               ,,   
NSS Certificate DB:Kitchen: a very long name indeed 2026-11-20 0123abcd CT,C,c
mine                                                         u,u,u
`;
  expect(readCertutilList(text)).toEqual([
    { nickname: 'Home 2026-11-20 0123abcd', trusted: true },
    { nickname: 'Home 2026-11-20 0123abcd cross', trusted: false },
    { nickname: 'Kitchen: a very long name indeed 2026-11-20 0123abcd', trusted: true },
    { nickname: 'mine', trusted: false },
  ]);
  expect(readCertutilList('')).toEqual([]);
});

it('names a fault that a person can act on when certutil fails', () => {
  expect(
    storeFaultOf({
      stderr: 'certutil: could not authenticate to token NSS Certificate DB.: SEC_ERROR_BAD_PASSWORD: ...',
    }),
  ).toBe('password');
  expect(
    storeFaultOf({ stderr: 'certutil: could not add certificate to token or database: SEC_ERROR_READ_ONLY: ...' }),
  ).toBe('not-writable');
  expect(
    storeFaultOf({ stderr: 'certutil: function failed: SEC_ERROR_BAD_DATABASE: security library: bad database.' }),
  ).toBe('tool-failed');
});
