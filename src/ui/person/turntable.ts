/** Where the camera stands round the person: yaw + = towards the person's left, pitch + = up, radians. */
export interface View {
  readonly yawRad: number;
  readonly pitchRad: number;
}

/** Walks round the person, gently. */
export interface Turntable {
  /** Where the camera is at `nowMs`; read once for each picture. */
  at(nowMs: number): View;
  /** Where it is going. */
  readonly goal: View;
  turn(byYawRad: number, byPitchRad: number): void;
  /** The shorter way back to the front. */
  faceFront(): void;
  /** With `instant` the camera does not glide. */
  setInstant(instant: boolean): void;
  subscribe(listener: () => void): () => void;
}

/** Quick enough to feel held, slow enough to forgive a jerk. */
const GLIDE_TAU_MS = 70;
const LOWEST_RAD = -0.35;
const HIGHEST_RAD = 0.5;

const FRONT: View = { yawRad: 0, pitchRad: 0 };

export const createTurntable = (): Turntable => {
  const listeners = new Set<() => void>();
  const view = { yawRad: 0, pitchRad: 0 };
  let goal = FRONT;
  let lastMs: number | null = null;
  let instant = false;

  const aim = (next: View): void => {
    goal = next;
    for (const listener of listeners) listener();
  };
  return {
    at(nowMs) {
      const step = instant
        ? 1
        : 1 - Math.exp(-Math.max(0, nowMs - (lastMs ?? nowMs)) / GLIDE_TAU_MS);
      lastMs = nowMs;
      view.yawRad += (goal.yawRad - view.yawRad) * step;
      view.pitchRad += (goal.pitchRad - view.pitchRad) * step;
      return view;
    },
    get goal() {
      return goal;
    },
    turn(byYawRad, byPitchRad) {
      aim({
        yawRad: goal.yawRad + byYawRad,
        pitchRad: Math.min(HIGHEST_RAD, Math.max(LOWEST_RAD, goal.pitchRad + byPitchRad)),
      });
    },
    faceFront() {
      // Whole turns are dropped from both, so that nobody spins.
      const turns = Math.round(goal.yawRad / (2 * Math.PI)) * 2 * Math.PI;
      view.yawRad -= turns;
      aim(FRONT);
    },
    setInstant(next) {
      instant = next;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

/** How far round the camera stands, whole degrees in (-180, 180]. */
export const degreesOf = ({ yawRad }: View): number => {
  const turned = Math.round((yawRad * 180) / Math.PI) % 360;
  const wrapped = turned > 180 ? turned - 360 : turned <= -180 ? turned + 360 : turned;
  return wrapped === 0 ? 0 : wrapped;
};
