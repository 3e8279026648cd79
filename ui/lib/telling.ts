/**
 * Does work that writes what the background believes, and has the background told, however it ends: what fails may have
 * written before, and a page that is closed meanwhile does not hear how it ends.
 * @param tell has the background read anew.
 * @param page the window that may be closed.
 */
export async function telling<T>(
  work: () => Promise<T>,
  tell: () => Promise<unknown>,
  page: EventTarget = globalThis,
): Promise<T> {
  const leave = () => void tell();
  page.addEventListener('pagehide', leave);
  try {
    return await work();
  } finally {
    page.removeEventListener('pagehide', leave);
    await tell();
  }
}
