import { useRef } from 'preact/hooks';

/** Work that may be called later, and then goes by what is on the page at that time. */
export function useLatest<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R {
  const latest = useRef(work);
  latest.current = work;
  return (...given) => latest.current(...given);
}
