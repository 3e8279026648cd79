/**
 * Schemas of what the background is asked. Pages check what they do themselves with valibot; the background starts anew
 * for nearly every event, and for so few shapes the library weighs more than all of them. Both speak the interface of
 * the Standard Schema specification, version 1 (https://standardschema.dev), so whoever answers need not tell them
 * apart.
 */

/** A schema of either kind. */
export interface Schema<T = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Checked<T> | Promise<Checked<T>>;
    /** Never there when the code runs. */
    readonly types?: { readonly input: unknown; readonly output: T } | undefined;
  };
}

type Checked<T> =
  { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly { readonly message: string }[] };

/** What a schema accepts. */
export type Accepted<S extends Schema> = NonNullable<S['~standard']['types']>['output'];

export type Check<T> = (value: unknown) => value is T;

/**
 * @param most characters (UTF-16 code units).
 * @param pattern that it must match besides.
 * @returns the check of a text.
 */
export const text =
  (most: number, pattern?: RegExp): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= most && (pattern?.test(value) ?? true);

/** @returns the check of a number from `least` to `most`; neither NaN nor infinite. */
export const number =
  (least: number, most: number): Check<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= least && value <= most;

export const isInteger = (value: unknown): value is number => Number.isInteger(value);

/** @returns the check of an array of at most so many, each of which `check` accepts. */
export const list =
  <T>(check: Check<T>, most: number): Check<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.length <= most && value.every(check);

type Fields = Readonly<Record<string, Check<unknown>>>;
type Shape<F extends Fields> = { [K in keyof F]: F[K] extends Check<infer T> ? T : never };

/**
 * @param fields the check of each field, all of which must be there.
 * @returns the schema of an object. It passes on what `fields` names and nothing else.
 */
export function shape<const F extends Fields>(fields: F): Schema<Shape<F>> {
  const validate = (value: unknown): Checked<Shape<F>> => {
    if (typeof value !== 'object' || value === null) return { issues: [{ message: 'not an object' }] };
    const given: [string, unknown][] = Object.keys(fields).map((name) => [
      name,
      Object.hasOwn(value, name) ? value[name as keyof typeof value] : undefined,
    ]);
    const issues = given.flatMap(([name, field]) => (fields[name]?.(field) ? [] : [{ message: `bad field: ${name}` }]));
    return issues.length > 0 ? { issues } : { value: Object.fromEntries(given) as Shape<F> };
  };
  return { '~standard': { version: 1, vendor: 'latchkey', validate } };
}
