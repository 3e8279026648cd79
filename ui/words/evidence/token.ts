/** The steps of tokens (RFC 9711). */
export const TOKEN_STEPS: Readonly<Record<string, string>> = {};
