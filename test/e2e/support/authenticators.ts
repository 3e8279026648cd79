import type { Page } from 'puppeteer-core';
import type { FirefoxSession } from './firefox-session.ts';

/** Keeps passkeys within the browser, and says that the person is there and who they are. */
export interface Authenticator {
  /** Ids of the passkeys in it, base64url. */
  credentials(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** Chromium's, for one tab. */
export async function chromiumAuthenticator(page: Page): Promise<Authenticator> {
  const devtools = await page.createCDPSession();
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  return {
    credentials: async () => {
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.map(({ credentialId }) => Buffer.from(credentialId, 'base64').toString('base64url'));
    },
    remove: async () => {
      await devtools.send('WebAuthn.disable');
      await devtools.detach();
    },
  };
}

const SERVICE = `Cc['@mozilla.org/webauthn/service;1'].getService(Ci.nsIWebAuthnService)`;
/** It asks those that the browser makes up only where it asks no real one. */
const CHOICES = {
  'security.webauth.webauthn_enable_softtoken': true,
  'security.webauth.webauthn_enable_usbtoken': false,
};

/** Firefox's, for all tabs, where no other is asked. */
export async function firefoxAuthenticator({ inBrowser }: FirefoxSession): Promise<Authenticator> {
  const id = JSON.stringify(
    await inBrowser(`(() => {
      for (const [name, value] of Object.entries(${JSON.stringify(CHOICES)})) Services.prefs.setBoolPref(name, value);
      return ${SERVICE}.addVirtualAuthenticator('ctap2_1', 'internal', true, true, true, true);
    })()`),
  );
  return {
    credentials: async () =>
      JSON.parse(
        String(
          await inBrowser(
            `JSON.stringify(${SERVICE}.getCredentials(${id}).map(({ credentialId }) => String(credentialId)))`,
          ),
        ),
      ) as string[],
    remove: async () => {
      await inBrowser(`(() => {
        ${SERVICE}.removeVirtualAuthenticator(${id});
        for (const name of ${JSON.stringify(Object.keys(CHOICES))}) Services.prefs.clearUserPref(name);
        return true;
      })()`);
    },
  };
}
