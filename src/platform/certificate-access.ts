import { session } from './storage.ts';

const KEY = 'sees-certificates';

/** Notes whether this browser shows certificates, once a page told, so that set-up can tell about Chromium's flag. */
export async function noteCertificateAccess(sees: boolean): Promise<void> {
  await session.set(KEY, sees);
}

/** null before the first local https page of this browser session that told. */
export function seesCertificates(): Promise<boolean | null> {
  return session.get<boolean>(KEY);
}
