import { expect, it } from 'vitest';
import { backgroundRequests } from '../../src/protocol/background-requests.ts';
import { pageRequests } from '../../src/protocol/page-requests.ts';
import { PAGE_WORK, REPEATABLE, routeOf } from '../../src/protocol/routes.ts';
import type { Schema } from '../../src/protocol/shape.ts';

const inBackground = Object.keys(backgroundRequests) as (keyof typeof backgroundRequests)[];
const inPages = Object.keys(pageRequests) as (keyof typeof pageRequests)[];
const schemas: Readonly<Record<string, Schema>> = { ...backgroundRequests, ...pageRequests };

const check = async (schema: Schema, request: unknown) => schema['~standard'].validate(request);
const accepts = async (schema: Schema, request: unknown) => (await check(schema, request)).issues === undefined;

it('has exactly one route for every request', () => {
  expect(inBackground.filter((name) => name in pageRequests)).toEqual([]);
  expect(Object.keys(PAGE_WORK).sort()).toEqual([...inPages].sort());
  for (const name of inBackground) expect(routeOf(name)).toBe('background');
  for (const name of inPages) expect(routeOf(name)).toBe('page');
});

it('asks of the background alone what may be asked twice, and nothing that a person decided', () => {
  for (const name of REPEATABLE) expect(routeOf(name), name).toBe('background');
  const once = inBackground.filter((name) => !REPEATABLE.has(name)).sort();
  expect(once).toEqual([
    'anchor/try',
    'companion/install',
    'companion/install-root',
    'companion/remove',
    'companion/remove-root',
    'device/forget',
    'device/remember',
    'device/rename',
    'device/restore',
    'gateway/rename',
    'gateway/restore',
    'gateway/unpair',
    'guard/release',
    'warning/back',
    'warning/continue',
    'warning/open',
  ]);
});

it('takes no property of every object for a request', () => {
  expect(routeOf('constructor' as never)).toBe('background');
  expect(Object.keys(schemas)).not.toContain('constructor');
});

it('takes no request that is not an object, whatever its name', async () => {
  for (const [name, schema] of Object.entries(schemas))
    for (const request of [undefined, null, 'text', 7, true])
      expect(await accepts(schema, request), `${name} ${String(request)}`).toBe(false);
});

it('passes nothing on that the schema does not name', async () => {
  const checked = await check(backgroundRequests['gateway/unpair'], { gateway: 'home', root: 'AAAA' });
  expect(checked).toEqual({ value: { gateway: 'home' } });
});

const deep = (text: string): unknown => ({
  of: 'gateway',
  name: 'Home',
  root: text,
  scope: { names: [], addresses: [], until: 1 },
});

it('takes bytes as base64 only', async () => {
  expect(await accepts(pageRequests['anchor/make'], deep('AAAA'))).toBe(true);
  for (const bytes of ['***', [65, 65], { 0: 65 }, new Uint8Array(2)])
    expect(await accepts(pageRequests['anchor/make'], deep(bytes as string))).toBe(false);
});
