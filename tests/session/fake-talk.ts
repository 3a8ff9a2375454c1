import type { Talk, TalkEvent } from '#speech';

/** A call whose other end is the test. */
export const createFakeTalk = () => {
  let tell: (event: TalkEvent) => void = () => {};
  let on = false;
  let visitorDb: number | null = null;
  const done: string[] = [];
  const talk: Talk = {
    start(locale, { consent }, listener) {
      done.push(`start ${locale} ${consent}`);
      on = true;
      tell = (event) => {
        if (event.kind === 'state' && event.state === 'off') on = false;
        listener(event);
      };
      tell({ kind: 'state', state: 'on' });
      return Promise.resolve();
    },
    interrupt: () => void done.push('interrupt'),
    answer: () => void done.push('answer'),
    get on() {
      return on;
    },
    setMuted: (muted) => void done.push(`muted ${muted}`),
    mouthAt: () => {},
    visitorDb: () => visitorDb,
    stop() {
      if (!on) return;
      done.push('stop');
      tell({ kind: 'state', state: 'off' });
    },
    dispose: () => {},
  };
  return {
    talk,
    done,
    tell: (event: TalkEvent) => tell(event),
    /** How loud the visitor is from now on. */
    sound(db: number | null) {
      visitorDb = db;
    },
  };
};
