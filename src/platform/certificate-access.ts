import { session } from './storage.ts';

const KEY = 'sees-certificates';

/** Notes whether an https page came with a certificate to see, so that set-up can tell about Chromium's flag. */
export async function noteCertificateAccess(sees: boolean): Promise<void> {
  await session.set(KEY, sees);
}

/** null before the first local https page of this browser session. */
export function seesCertificates(): Promise<boolean | null> {
  return session.get<boolean>(KEY);
}
