import encodeQR from 'qr';
import { wordsOf } from '../ui/lib/word-code.ts';
import type { Gateway } from './gateway.ts';

/** An eight-digit code as people read and type it: `1234 5678`. */
export const inGroups = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Says in the terminal where the gateway is, and what a person needs to begin. */
export async function introduce(gateway: Gateway): Promise<void> {
  const [place = `localhost:${gateway.port}`, ...others] = gateway.places;
  const { numericPlace, access, records } = gateway;
  const code = await gateway.newPairingCode();
  console.log(`The gateway of this home: https://${place}/`);
  if (numericPlace !== null && numericPlace !== place) console.log(`If this doesn’t open: https://${numericPlace}/`);
  const more = others.filter((each) => each !== numericPlace);
  if (more.length > 0) console.log(`Also at ${more.join(', ')}`);
  if (!(await access.hasPassword())) console.log(`Set-up code for that page, good once: ${access.newSetUpCode()}`);
  console.log(`Code that pairs one browser within ten minutes: ${inGroups(code)}`);
  console.log(
    `In Latchkey’s “Pair a gateway”, choose “Its address”, type ${place}, then “It shows an eight-digit code”.`,
  );
  console.log(`Words of its root, to compare: ${wordsOf(gateway.keyHash).join(' ')}`);
  console.log(`Or scan this in Latchkey’s “Pair a gateway”, or paste it there: ${gateway.pairingLink}`);
  console.log(encodeQR(gateway.pairingLink, 'ascii', { ecc: 'low', border: 2 }));
  const leftOver = records.leftOver();
  if (leftOver !== null) console.error(leftOver);
}
