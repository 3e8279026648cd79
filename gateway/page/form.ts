import type { RouteRequest } from '../common/http.ts';

/** What was sent with a form. Everything in it is hostile. */
export interface Form {
  /** Empty where there is no such field. */
  text(name: string): string;
  /** Null where no file was chosen. */
  file(name: string): Promise<Uint8Array | null>;
}

export const NO_FORM: Form = { text: () => '', file: () => Promise.resolve(null) };

const MAX_TEXT = 20_000;

/**
 * Reads a form as browsers send it (HTML, section 4.10.21.8).
 * @returns null where it is none, or cannot be read.
 */
export async function readForm({ headers, body }: Pick<RouteRequest, 'headers' | 'body'>): Promise<Form | null> {
  const type = headers['content-type'] ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(type)) return null;
  try {
    const fields = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    return {
      text: (name) => {
        const value = fields.get(name);
        return typeof value === 'string' ? value.slice(0, MAX_TEXT) : '';
      },
      file: async (name) => {
        const value = fields.get(name);
        return value === null || typeof value === 'string' || value.size === 0
          ? null
          : new Uint8Array(await value.arrayBuffer());
      },
    };
  } catch {
    return null;
  }
}
