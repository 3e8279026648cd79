import { keyRefusal } from '../keys/key-strength.ts';
import { refuse, type Rule } from './position.ts';
import { publicKey } from '../keys/spki.ts';

/** A key that can be broken, or that nobody here can use, identifies nobody: leaf and issuers alike. */
export const keyIsStrong: Rule = ({ spki }, position) => {
  const reason = keyRefusal(publicKey(spki));
  if (reason === null) return null;
  return refuse(position, reason, reason === 'weak-key' ? 'The key is too weak.' : 'The kind of key is not supported.');
};
