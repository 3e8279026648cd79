/**
 * What a person typed as the address of a device's page, with https where they named no scheme.
 * @returns null where it can be none: nothing, several words, credentials, another scheme.
 */
export function typedUrl(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return null;
  const whole = scheme === undefined ? `https://${text}` : text;
  if (!URL.canParse(whole)) return null;
  const { href, username, password } = new URL(whole);
  return username === '' && password === '' ? href : null;
}
