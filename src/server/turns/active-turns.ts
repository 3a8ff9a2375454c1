interface ActiveTurn {
  readonly conversationId: string;
  readonly turnId: string;
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

/** The turns being answered now: one in a conversation, but for the moment it takes to stop the one before. */
export interface ActiveTurns {
  /** Stops what this conversation is still being told, and waits until that is written down. */
  supersede(conversationId: string): Promise<void>;
  /** The same for one turn, and none that came after it. */
  settle(conversationId: string, turnId: string): Promise<void>;
  /** `done` settles, and never rejects, when the turn is over and written down. */
  add(
    conversationId: string,
    turnId: string,
    controller: AbortController,
    done: Promise<void>,
  ): void;
  readonly draining: boolean;
  readonly count: number;
  /** Takes no more turns; lets those in flight end within `graceMs`, then stops them. */
  drain(graceMs: number): Promise<void>;
}

export const createActiveTurns = (): ActiveTurns => {
  const turns = new Set<ActiveTurn>();
  let draining = false;
  const allDone = (some: Iterable<ActiveTurn>): Promise<unknown> =>
    Promise.all([...some].map((turn) => turn.done));

  const end = async (which: (turn: ActiveTurn) => boolean): Promise<void> => {
    const some = [...turns].filter(which);
    if (some.length === 0) return;
    for (const turn of some) turn.controller.abort();
    await within(allDone(some), SETTLE_MS);
  };

  return {
    supersede: (conversationId) => end((turn) => turn.conversationId === conversationId),
    settle: (conversationId, turnId) =>
      end((turn) => turn.conversationId === conversationId && turn.turnId === turnId),
    add(conversationId, turnId, controller, done) {
      const turn: ActiveTurn = { conversationId, turnId, controller, done };
      turns.add(turn);
      void done.finally(() => turns.delete(turn));
    },
    get draining() {
      return draining;
    },
    get count() {
      return turns.size;
    },
    async drain(graceMs) {
      draining = true;
      await within(allDone(turns), graceMs);
      for (const turn of turns) turn.controller.abort();
      await within(allDone(turns), SETTLE_MS);
    },
  };
};
