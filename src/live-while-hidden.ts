/** Pictures are not drawn while nobody looks; browsers let a page do something once a second, later once a minute. */
const EVERY_MS = 1000;

/**
 * Lets time pass while the page is hidden and its renderer rests, so that nobody waits on return for what was sensed
 * meanwhile to be lived through.
 * @param live brings the session up to now
 * @returns ends it
 */
export function liveWhileHidden(live: () => void, page: Document = document): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    clearInterval(timer);
    timer = page.hidden ? setInterval(live, EVERY_MS) : undefined;
  };
  page.addEventListener('visibilitychange', look);
  look();
  return () => {
    page.removeEventListener('visibilitychange', look);
    clearInterval(timer);
  };
}
