/**
 * A range as people write it, and as our own sentences do: `192.168.1.x` or `10.*.*.*`, as a CIDR. Any other text stays
 * as it is.
 */
export function withoutWildcards(text: string): string {
  const [, given = '', open = ''] = /^([\d.]*\d)((?:\.[x*])+)$/i.exec(text) ?? [];
  return open === '' ? text : `${given}${open.replace(/[x*]/gi, '0')}/${32 - 4 * open.length}`;
}
