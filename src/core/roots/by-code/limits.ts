/** Most octets read of an answer; one more makes it `bad-answer`. */
export const MAX_ANSWER_BYTES = 4096;
export const MAX_CERTIFICATES_BYTES = 256 * 1024;

/**
 * PBKDF2 iterations that are done for a gateway nobody knows yet. The most costs a slow phone some seconds, off the
 * main thread; fewer than the least would make a stolen record cheap to search.
 */
export const MIN_ITERATIONS = 100_000;
export const MAX_ITERATIONS = 1_000_000;

export const MIN_SALT_BYTES = 16;
export const MAX_SALT_BYTES = 64;
