import type { Desk } from '../protocol/desk-types.ts';
import { followLink as follow, readAddress as address, readLink as link } from '../features/pairing/read-typed.ts';
import { lookForRoots as look } from '../features/pairing/discover-roots.ts';
import { makeAnchor as make } from '../features/anchors/make.ts';
import { pairWithCode as exchange } from '../features/pairing/pair-with-code.ts';

/** Composition root of `desk.js`, which pages load when there is work for it. */
export const readAddress: Desk['readAddress'] = address;
export const readLink: Desk['readLink'] = link;
export const pairWithCode: Desk['pairWithCode'] = exchange;
export const lookForRoots: Desk['lookForRoots'] = look;
export const followLink: Desk['followLink'] = follow;
export const makeAnchor: Desk['makeAnchor'] = make;
