import { homedir } from 'node:os';
import type { Account } from './types.ts';

/** Whoever runs this process. */
export function thisAccount(): Account {
  return { platform: process.platform, home: homedir(), env: process.env, uid: process.getuid?.() ?? null };
}
