import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm, readFormStart } from '../../../gateway/page/form.ts';

const BOUNDARY = 'x';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;
const read = (type: string, body: string | Buffer) =>
  readForm({ headers: { 'content-type': type }, body: Buffer.from(body) });
const part = (name: string, content: string, more = ''): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;

/** As a browser sends it. */
async function sent(fields: Readonly<Record<string, string>>, file: Uint8Array) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(file)]), 'a "file".bin');
  const message = new Response(form);
  const type = message.headers.get('content-type') ?? '';
  return { headers: { 'content-type': type }, body: Buffer.from(await message.arrayBuffer()) };
}

describe('a form with a file', () => {
  it('is read as it was sent, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1 }), fc.string({ unit: 'grapheme' }), async (file, text) => {
        const form = readForm(await sent({ code: 'KMQT-2XBR', text }, file));
        expect(form?.text('code')).toBe('KMQT-2XBR');
        expect(form?.text('text')).toBe(text.replace(/\r\n|\r|\n/g, '\r\n'));
        expect(form?.text('file')).toBe('');
        expect(Buffer.from(form?.file('file') ?? []).equals(file)).toBe(true);
      }),
    );
  });

  it('shows what it begins with before the rest is there', async () => {
    const { headers, body } = await sent({ token: '', code: 'KMQT' }, Buffer.alloc(5000, '\r\n--'));
    const start = (length: number) => readFormStart({ headers, body: body.subarray(0, length) });
    expect(start(1000)?.text('code')).toBe('KMQT');
    expect(start(1000)?.text('file')).toBe('');
    // No prefix says something else, and none that is longer says less.
    const said = Array.from({ length: body.length + 1 }, (_, length) => start(length)?.text('code'));
    const first = said.indexOf('KMQT');
    expect(first).toBeGreaterThan(0);
    expect(new Set(said.slice(first))).toEqual(new Set(['KMQT']));
    expect(said.slice(0, first).filter((each) => each !== '' && each !== undefined)).toEqual([]);
    for (let length = 0; length < body.length; length += 7)
      expect(readForm({ headers, body: body.subarray(0, length) })).toBeNull();
  });

  it('with more fields than any of the page has is none', () => {
    const many = (count: number): string =>
      `${Array.from({ length: count }, (_, at) => part(`f${at}`, '')).join('')}--x--`;
    expect(read(TYPE, many(20))?.text('f0')).toBe('');
    expect(read(TYPE, many(21))).toBeNull();
    expect(readFormStart({ headers: { 'content-type': TYPE }, body: Buffer.from(many(100_000)) })).toBeNull();
  });

  it.each([
    ['a part without a name', '--x\r\nA: b\r\n\r\n1\r\n--x--'],
    ['no end', part('a', '1')],
    ['something before it', `\r\n${part('a', '1')}--x--`],
    ['a long head', `--x\r\nContent-Disposition: form-data; name="a"; ${'b'.repeat(1000)}\r\n\r\n1\r\n--x--`],
    ['nothing', ''],
  ])('with %s is none', (_what, body) => {
    expect(read(TYPE, body)).toBeNull();
  });

  it('gives the first of two fields of a name, cut, and no file that is empty', () => {
    const form = read(
      TYPE,
      `${part('a', 'é'.repeat(30_000))}${part('a', '2')}${part('file', '', '; filename=""')}--x--`,
    );
    expect(form?.text('a')).toBe('é'.repeat(20_000));
    expect(form?.file('file')).toBeNull();
    expect(form?.file('a')).toBeNull();
  });
});

it('reads a form without a file', () => {
  const form = read('application/x-www-form-urlencoded;charset=UTF-8', 'a=1+2%C3%A9&a=3');
  expect([form?.text('a'), form?.text('b'), form?.file('a')]).toEqual(['1 2é', '', null]);
  expect(read('text/plain', 'a=1')).toBeNull();
  expect(read('multipart/form-data', '')).toBeNull();
});
