import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { addressSpace } from '../../../src/core/net/address-space.ts';
import { cidrOf, formatIp, isIpv4, parseIp, parseRange, parseUnmapped, rangeWithin } from '../../../src/core/net/ip.ts';

/** Another implementation of the same: what both call an address, they must read alike. */

const RUNS = { numRuns: 20_000 };
const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
/** Few different bytes, so that runs of zeros are frequent. */
const sparse = fc.array(fc.constantFrom(0, 0, 0, 1, 0xff, 0x0a, 0xfe, 0x80), { minLength: 16, maxLength: 16 });
const sixteen = fc.oneof(
  bytesOf(16),
  sparse.map((bytes) => Uint8Array.from(bytes)),
);
const address = fc.oneof(bytesOf(4), sixteen).map(formatIp);
/** Anything that looks like an address. */
const lookalike = fc.oneof(
  fc.ipV4(),
  fc.ipV4Extended(),
  fc.ipV6(),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF:::...'), maxLength: 46 }),
  fc.tuple(fc.ipV6(), fc.nat(30)).map(([text, at]) => text.slice(0, at) + text.slice(at + 1)),
);

/** IPv4-compatible (RFC 4291 section 2.5.5.1), which the other implementation takes for IPv4-mapped. */
const COMPATIBLE = /^::\d+\.\d+\.\d+\.\d+$/;

/** Bytes as the other implementation reads them, null where it reads none. */
function readByOther(text: string): number[] | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text).toByteArray();
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text).toByteArray() : null;
}

describe('an address', () => {
  it('is written as another implementation writes it', () => {
    fc.assert(
      fc.property(sixteen, (bytes) => {
        expect(formatIp(bytes)).toBe(new ipaddr.IPv6([...bytes]).toRFC5952String());
      }),
      RUNS,
    );
  });

  it('comes back as it was when it is written and read', () => {
    fc.assert(
      fc.property(fc.oneof(bytesOf(4), sixteen), (bytes) => {
        expect(parseIp(formatIp(bytes))).toEqual(bytes);
      }),
      RUNS,
    );
  });

  it('is read as another implementation reads it, and never where that sees none', () => {
    fc.assert(
      fc.property(lookalike, (text) => {
        const ours = parseIp(text);
        if (ours && !COMPATIBLE.test(text)) expect([...ours]).toEqual(readByOther(text));
      }),
      RUNS,
    );
  });

  it('is one wherever another implementation sees one, but for octal parts within IPv6', () => {
    fc.assert(
      fc.property(fc.oneof(lookalike, address), (text) => {
        if (readByOther(text) && !/(^|[:.])0\d+(\.|$)/.test(text) && isOneToAll(text))
          expect(parseIp(text)).not.toBeNull();
      }),
      RUNS,
    );
  });

  it.each(['', '[::1', '1.2.3', '01.2.3.4', '1.2.3.4.', '0x7f.1', '::1]/path', ':::', '1::2::3', '::g'])(
    'is not what is written %j',
    (text) => expect(parseIp(text)).toBeNull(),
  );

  it('may have a zone and brackets', () => {
    expect(parseIp('[fe80::1%eth0]')).toEqual(parseIp('fe80::1'));
  });

  it('that embeds an IPv4 address counts as that', () => {
    expect(parseUnmapped('::ffff:192.168.1.1')).toEqual(parseIp('192.168.1.1'));
    expect(parseUnmapped('::192.168.1.1')).toEqual(parseIp('::c0a8:101'));
    expect(isIpv4('::ffff:192.168.1.1')).toBe(false);
  });

  it('is in the space that another implementation finds', () => {
    fc.assert(
      fc.property(address, (text) => {
        const parsed = ipaddr.process(text);
        const local = ['10.0.0.0/8', '192.168.0.0/16', '172.16.0.0/12', 'fc00::/7', 'fe80::/10'].some((cidr) => {
          const range = ipaddr.parseCIDR(cidr);
          return range[0].kind() === parsed.kind() && parsed.match(range);
        });
        if (local) expect(addressSpace(text)).toBe('local');
      }),
      RUNS,
    );
  });
});

/** The URL Standard takes no `::` that stands for nothing, and no longer text than an address can have. */
const isOneToAll = (text: string): boolean =>
  text.length <= 45 && URL.canParse(`http://[${text}]`) === (text.includes(':') && ipaddr.IPv6.isValid(text));

describe('a range', () => {
  it('is cleared behind its prefix as by another implementation', () => {
    fc.assert(
      fc.property(address, fc.nat(128), (text, length) => {
        const bits = text.includes(':') ? length : length % 33;
        const family = text.includes(':') ? ipaddr.IPv6 : ipaddr.IPv4;
        const other = family.networkAddressFromCIDR(`${text}/${String(bits)}`);
        expect(parseRange(`${text}/${String(bits)}`)).toBe(`${other.toString()}/${String(bits)}`);
      }),
      RUNS,
    );
  });

  it('lies in another exactly where another implementation says so', () => {
    fc.assert(
      fc.property(address, address, fc.nat(128), fc.nat(128), (one, two, first, second) => {
        const cidr = (text: string, n: number) => `${text}/${String(text.includes(':') ? n : n % 33)}`;
        const [inner, outer] = [cidr(one, first), cidr(two, second % 12)];
        const [a, b] = [ipaddr.parseCIDR(inner), ipaddr.parseCIDR(outer)];
        expect(rangeWithin(inner, outer)).toBe(a[0].kind() === b[0].kind() && a[1] >= b[1] && a[0].match(b));
      }),
      RUNS,
    );
  });

  it('is read from address and mask, and only where the mask is a prefix', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(4, 16),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.nat(128),
        (size, raw, n) => {
          const bits = n % (size * 8 + 1);
          const mask = Array.from(
            { length: size },
            (_, i) => (0xff00 >> Math.min(8, Math.max(0, bits - 8 * i))) & 0xff,
          );
          const bytes = raw.subarray(0, size);
          expect(cidrOf(Uint8Array.from([...bytes, ...mask]))).toBe(`${formatIp(bytes)}/${String(bits)}`);
          const odd = Uint8Array.from([...bytes, ...raw.subarray(size, size * 2)]);
          const other = ipaddr.fromByteArray([...odd.subarray(size)]).prefixLengthFromSubnetMask();
          if (size === 4) expect(cidrOf(odd)).toBe(other === null ? null : `${formatIp(bytes)}/${String(other)}`);
        },
      ),
      RUNS,
    );
  });
});
