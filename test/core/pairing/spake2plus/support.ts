export const bytes = (hexadecimal: string): Uint8Array => Uint8Array.from(Buffer.from(hexadecimal, 'hex'));
export const hex = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');
export const number = (hexadecimal: string): bigint => BigInt(`0x${hexadecimal}`);
export const text = (characters: string): Uint8Array => new TextEncoder().encode(characters);
