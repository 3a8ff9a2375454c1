/** Draws on demand: at most once for each of the screen's frames, and never while nobody asks. */
export interface FrameLoop {
  /** One more picture with the next frame; asked while one is drawn, the one after it. */
  invalidate(): void;
  stop(): void;
}

export const createFrameLoop = (draw: () => void): FrameLoop => {
  let due: number | null = null;
  let stopped = false;
  return {
    invalidate() {
      if (due !== null || stopped) return;
      due = requestAnimationFrame(() => {
        due = null;
        draw();
      });
    },
    stop() {
      stopped = true;
      if (due !== null) cancelAnimationFrame(due);
      due = null;
    },
  };
};
