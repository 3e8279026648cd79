import { describe, expect, it } from 'vitest';
import {
  allowsUsage,
  OID_ANY_USAGE,
  OID_LOCAL_DEVICE,
  OID_SERVER_AUTH,
  readLocalDeviceOid,
} from '../../../../src/core/x509/certificate/usage.ts';

describe('listed purposes allow a usage', () => {
  it.each<[string, readonly string[] | undefined, string, boolean]>([
    ['when nothing is listed', undefined, OID_LOCAL_DEVICE, true],
    ['when it is listed by name', [OID_SERVER_AUTH, OID_LOCAL_DEVICE], OID_LOCAL_DEVICE, true],
    ['not when only others are listed', [OID_SERVER_AUTH], OID_LOCAL_DEVICE, false],
    ['when any purpose of RFC 5280 is', [OID_ANY_USAGE], OID_SERVER_AUTH, true],
    ['not when any purpose is, and the usage is a claim of its own', [OID_ANY_USAGE], OID_LOCAL_DEVICE, false],
    [
      'not when any purpose is, and the usage is one that was assigned later',
      [OID_ANY_USAGE],
      '1.3.6.1.5.5.7.3.99',
      false,
    ],
    ['not when the list is empty', [], OID_SERVER_AUTH, false],
  ])('%s', (_, listed, usage, expected) => {
    expect(allowsUsage(listed, usage)).toBe(expected);
  });
});

describe('an OID that is set for Local Device', () => {
  it.each([OID_LOCAL_DEVICE, '2.25.0', '1.3.6.1.5.5.7.3.99', ' 1.3.6.1.4.1.99999.1 '])(
    'when it is one without a meaning (%s), is taken',
    (oid) => {
      expect(readLocalDeviceOid(oid)).toBe(oid.trim());
    },
  );

  it.each([
    undefined,
    7,
    '',
    'serverAuth',
    '2',
    '2.25',
    '2.25.',
    '2.025.1',
    '3.1.1',
    '1.40.1',
    '2.25.1\n2',
    OID_SERVER_AUTH,
    OID_ANY_USAGE,
    '1.3.6.1.5.5.7.3.2',
    `2.25.${'1'.repeat(200)}`,
  ])('when it is none, or has a meaning (%j), is not', (oid) => {
    expect(readLocalDeviceOid(oid)).toBeNull();
  });
});
