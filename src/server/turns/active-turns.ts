interface ActiveTurn {
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

/** How long a turn that was told to stop may take to write down what it said. */
const SETTLE_MS = 1000;

const within = async (work: Promise<unknown>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    work,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    }),
  ]);
  clearTimeout(timer);
};

/** The turns being answered now, at most one in a conversation. */
export interface ActiveTurns {
  /** Stops what this conversation is still being told, and waits until that is written down. */
  supersede(conversationId: string): Promise<void>;
  /** `done` settles, and never rejects, when the turn is over and written down. */
  add(conversationId: string, controller: AbortController, done: Promise<void>): void;
  readonly draining: boolean;
  readonly count: number;
  /** Takes no more turns; lets those in flight end within `graceMs`, then stops them. */
  drain(graceMs: number): Promise<void>;
}

export const createActiveTurns = (): ActiveTurns => {
  const turns = new Map<string, ActiveTurn>();
  let draining = false;
  const allDone = (): Promise<unknown> => Promise.all([...turns.values()].map((turn) => turn.done));

  return {
    async supersede(conversationId) {
      const turn = turns.get(conversationId);
      if (!turn) return;
      turn.controller.abort();
      await within(turn.done, SETTLE_MS);
    },
    add(conversationId, controller, done) {
      const turn: ActiveTurn = { controller, done };
      turns.set(conversationId, turn);
      void done.finally(() => {
        if (turns.get(conversationId) === turn) turns.delete(conversationId);
      });
    },
    get draining() {
      return draining;
    },
    get count() {
      return turns.size;
    },
    async drain(graceMs) {
      draining = true;
      await within(allDone(), graceMs);
      for (const turn of turns.values()) turn.controller.abort();
      await within(allDone(), SETTLE_MS);
    },
  };
};
