import browser from 'webextension-polyfill';

/** Whether the page that asks stands in a private window. */
export function inPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}
