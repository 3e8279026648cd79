/** Error types of ACME (RFC 8555 section 6.7; `alreadyReplaced`: RFC 9773 section 7.4). */
export type ProblemType =
  | 'accountDoesNotExist'
  | 'alreadyReplaced'
  | 'alreadyRevoked'
  | 'badCSR'
  | 'badNonce'
  | 'badPublicKey'
  | 'badRevocationReason'
  | 'badSignatureAlgorithm'
  | 'connection'
  | 'incorrectResponse'
  | 'invalidContact'
  | 'malformed'
  | 'orderNotReady'
  | 'rateLimited'
  | 'rejectedIdentifier'
  | 'serverInternal'
  | 'tls'
  | 'unauthorized'
  | 'unsupportedContact'
  | 'unsupportedIdentifier'
  | 'userActionRequired';

const STATUS: Partial<Record<ProblemType, number>> = {
  alreadyReplaced: 409,
  orderNotReady: 403,
  rateLimited: 429,
  rejectedIdentifier: 403,
  serverInternal: 500,
  unauthorized: 403,
  userActionRequired: 403,
};

/** Why a request is refused, for the client and for whoever reads its log. */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly more: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  /** @param more further members of the document (RFC 7807 section 3.2). */
  constructor(
    type: ProblemType,
    detail: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.type = type;
    this.more = more;
    this.headers = headers;
  }

  get status(): number {
    return STATUS[this.type] ?? 400;
  }

  /** The problem document (RFC 7807). */
  get document(): Readonly<Record<string, unknown>> {
    return { type: problemUrn(this.type), detail: this.message, status: this.status, ...this.more };
  }
}

export const problemUrn = (type: ProblemType): string => `urn:ietf:params:acme:error:${type}`;
