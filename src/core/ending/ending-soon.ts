import type { Ending, EndingLevel, Lasting } from './types.ts';

const DAY = 86_400_000;
const [MONTH, WEEK] = [30 * DAY, 7 * DAY];

/**
 * What ends soon, the soonest first. What is made for a short time anyway counts only in the last third of it, and in
 * the last tenth as near: most are replaced at two thirds (RFC 9773 leaves that to the issuer), and a certificate of a
 * day must not be in the list every day. That a device's certificate is over is known only by visiting it, so it is not
 * told of here.
 * @param now milliseconds since the epoch.
 */
export function endingSoon(things: readonly Lasting[], now: number): Ending[] {
  const last = new Map<string, Lasting>();
  for (const thing of things) {
    const key = `${thing.what}:${thing.series}`;
    const other = last.get(key);
    if (!other || other.notAfter < thing.notAfter) last.set(key, thing);
  }
  return [...last.entries()]
    .flatMap(([key, { what, name, renewed, ...dates }]): Ending[] => {
      const level = levelOf(what, dates, now);
      const ends = dates.notAfter;
      return level === null
        ? []
        : [{ what, name, ends, level, renewsItself: renewed > 1, fact: `${key}:${String(ends)}:${level}` }];
    })
    .sort((a, b) => a.ends - b.ends);
}

function levelOf(
  what: Lasting['what'],
  { notBefore, notAfter }: Pick<Lasting, 'notBefore' | 'notAfter'>,
  now: number,
): EndingLevel | null {
  const left = notAfter - now;
  if (left <= 0) return what !== 'device' && left > -MONTH ? 'over' : null;
  const whole = Math.max(0, notAfter - notBefore);
  if (left <= Math.min(WEEK, whole / 10)) return 'week';
  return left <= Math.min(MONTH, whole / 3) ? 'month' : null;
}
