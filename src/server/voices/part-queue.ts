/** What events bring, to be taken in order by whoever waits for it. */
export interface PartQueue<T> extends AsyncIterable<T> {
  push(part: T): void;
  end(): void;
  /** What was pushed before is still taken; then the taker gets this. The first end or failure counts. */
  fail(error: Error): void;
}

export const createPartQueue = <T>(): PartQueue<T> => {
  const parts: T[] = [];
  let over = false;
  let error: Error | null = null;
  let wake: (() => void) | null = null;
  const rouse = (): void => {
    wake?.();
    wake = null;
  };
  const finish = (why: Error | null): void => {
    if (over) return;
    over = true;
    error = why;
    rouse();
  };
  async function* take(): AsyncGenerator<T, void, void> {
    for (;;) {
      for (let part = parts.shift(); part !== undefined; part = parts.shift()) yield part;
      if (error) throw error;
      if (over) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  return {
    push(part) {
      if (over) return;
      parts.push(part);
      rouse();
    },
    end: () => finish(null),
    fail: finish,
    [Symbol.asyncIterator]: take,
  };
};
