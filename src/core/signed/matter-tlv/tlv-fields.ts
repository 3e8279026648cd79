import { type TlvContent, type TlvElement, TlvError } from './tlv.ts';

/** The kinds of element that may be of type T. */
type Typed<T extends TlvContent['type'], E = TlvElement> = E extends { readonly type: infer U }
  ? T extends U
    ? E
    : never
  : never;

/** Takes the elements of a structure or list one after the other, as a definition orders them. */
export class TlvFields {
  readonly #elements: readonly TlvElement[];
  #at = 0;

  constructor(elements: readonly TlvElement[]) {
    this.#elements = elements;
  }

  /** The next element without taking it; undefined at the end. */
  get next(): TlvElement | undefined {
    return this.#elements[this.#at];
  }

  /** Takes the next element, whatever it is. @throws TlvError at the end. */
  take(): TlvElement {
    const element = this.next;
    if (element === undefined) throw new TlvError('missing-element');
    this.#at++;
    return element;
  }

  /** Takes the next element, which must bear this tag and be of this type. @throws TlvError */
  expect<T extends TlvContent['type']>(tag: number | null, type: T): Typed<T> {
    const element = this.optional(tag, type);
    if (element === undefined) throw new TlvError('missing-element');
    return element;
  }

  /** The same where it is there: undefined where another tag comes next. @throws TlvError where it is of another type. */
  optional<T extends TlvContent['type']>(tag: number | null, type: T): Typed<T> | undefined {
    const element = this.next;
    if (element?.tag !== tag) return undefined;
    if (element.type !== type) throw new TlvError('unexpected-element');
    this.#at++;
    return element as unknown as Typed<T>;
  }

  /** An unsigned integer of at most `max`. @throws TlvError */
  unsigned(tag: number | null, max: number): number {
    return bounded(this.expect(tag, 'unsigned'), max);
  }

  /** The same where it is there. @throws TlvError */
  optionalUnsigned(tag: number, max: number): number | undefined {
    const element = this.optional(tag, 'unsigned');
    return element && bounded(element, max);
  }

  /** A byte string of `min` to `max` bytes. @throws TlvError */
  bytes(tag: number | null, min: number, max = min): Uint8Array {
    const { value } = this.expect(tag, 'bytes');
    if (value.length < min || value.length > max) throw new TlvError('bad-value');
    return value;
  }

  /** @throws TlvError where elements are left. */
  finish(): void {
    if (this.next !== undefined) throw new TlvError('unexpected-element');
  }
}

function bounded({ value }: Typed<'signed' | 'unsigned'>, max: number): number {
  if (value > BigInt(max)) throw new TlvError('bad-value');
  return Number(value);
}
