import { refuse, type Rule } from './position.ts';

const date = (time: number): string =>
  Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : 'an unreadable date';

/**
 * Valid from notBefore to notAfter, both included (RFC 5280 section 4.1.2.5). Holds for anchors too: a paired root ends
 * as well.
 */
export const withinValidity: Rule = ({ notBefore, notAfter }, position) => {
  const { time } = position.question;
  if (!(time >= notBefore.time)) return refuse(position, 'not-yet-valid', `Valid from ${date(notBefore.time)}.`);
  return time <= notAfter.time ? null : refuse(position, 'expired', `Valid until ${date(notAfter.time)}.`);
};
