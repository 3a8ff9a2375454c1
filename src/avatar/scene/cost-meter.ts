/** A frame whose end is never reported counts as this slow. */
const LONGEST_MS = 1000;
const POLL_MS = 2;

/** Times a frame from submission to the moment the GPU has finished it, without blocking the page. */
export interface CostMeter {
  /** Call right after the frame's last command; `startMs` is when its first was made. One measurement at a time. */
  measure(startMs: number, done: (costMs: number) => void): void;
  cancel(): void;
}

export const createCostMeter = (gl: WebGL2RenderingContext): CostMeter => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fence: WebGLSync | null = null;
  const release = (): void => {
    clearTimeout(timer);
    if (fence) gl.deleteSync(fence);
    fence = null;
  };
  return {
    measure(startMs, done) {
      release();
      fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
      const poll = (): void => {
        const costMs = performance.now() - startMs;
        // Browsers renew a fence's status between tasks only, which is why this is a timer and no loop.
        const finished = !fence || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
        if (finished || costMs > LONGEST_MS) {
          release();
          done(costMs);
        } else timer = setTimeout(poll, POLL_MS);
      };
      timer = setTimeout(poll, POLL_MS);
    },
    cancel: release,
  };
};
