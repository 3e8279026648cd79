import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMatterNames } from '../../../../../src/core/evidence/matter/product/names.ts';

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('names of vendors and products', () => {
  it('are read from what the ledger answers, several answers in one file among it', () => {
    const vendors = { vendorInfo: [{ vendorID: 65521, vendorName: 'Example Ltd', companyLegalName: 'x' }] };
    const models = { model: [{ vid: 65521, pid: 32768, productName: 'Lamp', deviceTypeId: 256 }] };
    const ofVendor = { vendorProducts: { vid: 4660, products: [{ pid: 1, name: 'Plug', partNumber: 'P1' }] } };
    expect(readMatterNames(json([vendors, models, ofVendor]))).toEqual({
      vendors: { FFF1: 'Example Ltd' },
      products: { 'FFF1-8000': 'Lamp', '1234-0001': 'Plug' },
    });
  });

  it('are made fit to be shown, and cut', () => {
    const vendorInfo = [{ vendorID: 1, vendorName: `\u202eevil${'x'.repeat(500)}` }];
    const name = readMatterNames(json({ vendorInfo }))?.vendors['0001'] ?? '';
    expect(name.startsWith('\ufffdevil')).toBe(true);
    expect(name).toHaveLength(80);
  });

  it.each([
    [
      'identifiers that are none',
      {
        vendorInfo: [
          { vendorID: 70000, vendorName: 'x' },
          { vendorID: '1', vendorName: 'y' },
        ],
      },
    ],
    [
      'names that are none',
      {
        vendorInfo: [
          { vendorID: 1, vendorName: 3 },
          { vendorID: 2, vendorName: ' ' },
        ],
      },
    ],
    ['nothing of use', { a: [1, null, 'x'] }],
  ])('are none for %s', (_what, value) => {
    expect(readMatterNames(json(value))).toBeNull();
  });

  it('never throw, nor touch the prototype', () => {
    fc.assert(fc.property(fc.json(), (text) => void readMatterNames(new TextEncoder().encode(text))));
    expect(readMatterNames(Uint8Array.of(0xff, 0xfe))).toBeNull();
    expect(readMatterNames(new TextEncoder().encode('['.repeat(100_000)))).toBeNull();
  });
});
