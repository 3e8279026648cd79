/** An object as it came over the network: nothing is known of its members. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no array. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts of a list; null where it is none, or holds anything else. */
export const textsOf = (value: unknown): string[] | null =>
  Array.isArray(value) && value.every((each): each is string => typeof each === 'string') ? value : null;
