/** Devices of this home answer as the gateway does. */
export * from '../gateway/http.ts';
