/**
 * One type-length-value. Views of the input are made when they are asked for: most elements are only walked through,
 * and a view costs more than reading the header.
 */
export class Element {
  readonly tag: number;
  readonly bytes: Uint8Array;
  /** Where in `bytes` the tag, the content and the next element begin. */
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;

  constructor(bytes: Uint8Array, tag: number, start: number, contentStart: number, end: number) {
    this.bytes = bytes;
    this.tag = tag;
    this.start = start;
    this.contentStart = contentStart;
    this.end = end;
  }

  /** Tag, length and content; shares memory with the input. */
  get der(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  get content(): Uint8Array {
    return this.bytes.subarray(this.contentStart, this.end);
  }
}
