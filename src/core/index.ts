/** The public surface of the core: pure, no browser object, no storage, no clock; runs in Node as it is. */
export type * from './locality/types.ts';
export type * from './x509/types.ts';
export type * from './roots/types.ts';
export type * from './evidence/types.ts';
export type * from './verdict/types.ts';
export { inspectCertificate } from './x509/inspect.ts';
export { validatePath } from './x509/validate-path-public.ts';
export { judge } from './verdict/judge.ts';
export { localityOf } from './locality/locality.ts';
export { addressSpace } from './locality/address-space.ts';
export { hostPort, parseHost, parseOrigin } from './locality/host.ts';
export { readOffer } from './roots/offer.ts';
export { compareTyped, pairingCodes } from './roots/codes.ts';
export { seenOnOtherDevices } from './evidence/key-sharing.ts';
export { LOCAL_SUFFIXES } from './locality/names.ts';
export { examine } from './verdict/examine.ts';
export { find } from './evidence/find.ts';
export { fromBase64 } from './roots/pem.ts';
