import { describe, expect, it } from 'vitest';
import { allowsUsage, OID_ANY_USAGE, OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/usage.ts';

describe('listed purposes allow a usage', () => {
  it.each<[string, readonly string[] | undefined, string, boolean]>([
    ['when nothing is listed', undefined, OID_LOCAL_DEVICE, true],
    ['when it is listed by name', [OID_SERVER_AUTH, OID_LOCAL_DEVICE], OID_LOCAL_DEVICE, true],
    ['not when only others are listed', [OID_SERVER_AUTH], OID_LOCAL_DEVICE, false],
    ['when any purpose of RFC 5280 is', [OID_ANY_USAGE], OID_SERVER_AUTH, true],
    ['not when any purpose is, and the usage is a claim of its own', [OID_ANY_USAGE], OID_LOCAL_DEVICE, false],
    ['not when the list is empty', [], OID_SERVER_AUTH, false],
  ])('%s', (_, listed, usage, expected) => {
    expect(allowsUsage(listed, usage)).toBe(expected);
  });
});
