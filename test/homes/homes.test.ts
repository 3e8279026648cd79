import '../support/extension-api.ts';
import '../support/fresh-database.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HONEST } from './honest/index.ts';
import { HOSTILE } from './hostile/index.ts';
import { HomeRun } from './run.ts';
import type { Home } from './types.ts';

const titled = (homes: readonly Home[]) => homes.map((home) => [home.title, home] as const);
const saidIn = (home: Home) => home.events.flatMap((event) => ('open' in event ? [event.says] : []));

const figures = { visits: 0, falseDangers: 0, strangers: 0, hostile: 0, alarms: 0 };

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

describe('an honest home', () => {
  it.each(titled(HONEST))('is never red: %s', async (_, home) => {
    const said = (await new HomeRun(home).run()).map(({ appraisal }) => appraisal.headline);
    figures.visits += said.length;
    figures.falseDangers += said.filter(({ kind }) => kind === 'danger').length;
    expect(said.map(({ kind }) => kind)).toEqual(saidIn(home));
  });

  it.each(titled(HONEST))('is red when a stranger answers in place of a device: %s', async (_, home) => {
    const run = new HomeRun(home);
    await run.run();
    const appraisal = await run.strangerAnswers();
    figures.strangers += Number(appraisal?.headline.kind === 'danger');
    expect(appraisal?.headline).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
  });
});

describe('a home with someone hostile or something unsafe in it', () => {
  it.each(titled(HOSTILE))('is not calm: %s', async (_, home) => {
    const said = (await new HomeRun(home).run()).map(({ appraisal }) => appraisal.headline.kind);
    figures.hostile += said.length;
    figures.alarms += said.filter((kind) => kind === 'danger' || kind === 'caution').length;
    expect(said).toEqual(saidIn(home));
    expect(said.some((kind) => kind === 'danger' || kind === 'caution')).toBe(true);
  });
});

it('counts no false danger in at least 60 honest homes, and alarms in at least 15 others', () => {
  console.log(
    `homes: ${String(HONEST.length)} honest, ${String(figures.visits)} visits, ` +
      `${String(figures.falseDangers)} false dangers, ${String(figures.strangers)} strangers found; ` +
      `${String(HOSTILE.length)} others, ${String(figures.hostile)} visits, ${String(figures.alarms)} alarms`,
  );
  expect(HONEST.length).toBeGreaterThanOrEqual(60);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(15);
  expect(figures.falseDangers).toBe(0);
  expect(new Set([...HONEST, ...HOSTILE].map(({ title }) => title)).size).toBe(HONEST.length + HOSTILE.length);
});
