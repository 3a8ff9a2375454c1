import type { FacePose, Locale, Percept, SenseMode, TurnPercept } from '#core';
import { chooseManner, express, mannerContext, type BrainState, type Temperament } from '#brain';
import type { SenseStatus } from '#perception';
import { createStore, type StoreApi } from 'zustand/vanilla';

import type { BrainLog, BrainTrack, Rerun } from './brain-log.ts';
import { momentOf, type BrainMoment } from './brain-moment.ts';
import { createBrainRun, type BrainRun } from './brain-run.ts';
import { scenePercepts, WORDS_AT_MS, writtenPercepts, type SceneName } from './brain-scenes.ts';
import { createPosedFace } from './posed-face.ts';
import { modeIn, type SenseContext } from './sense-mode.ts';
import { createSenses } from './senses.ts';
import { stampedAt } from './step-clock.ts';
import { keepTemperament } from './temperament-changes.ts';
import type { SessionPorts } from './types.ts';
import { createVisitRecord } from './visit-record.ts';

/** What is told ten times a second. */
export interface BrainSnapshot {
  readonly camera: SenseStatus;
  readonly microphone: SenseStatus;
  readonly senseMode: SenseMode;
  readonly temperament: Temperament;
  readonly moment: BrainMoment;
  /** Ten a second since the session began, the oldest first; a new session begins again at none. */
  readonly moments: readonly BrainMoment[];
  /** The same visitor, met by another temperament at the same time. */
  readonly twin: BrainTrack | null;
  /** What was said last, while that is news. */
  readonly said: Said | null;
  /** Whether anybody is in view, as far as scenes and camera tell. */
  readonly people: number;
}

/** Words of the visitor, and when. */
interface Said {
  readonly tMs: number;
  readonly text: string;
}

export interface BrainWatchOptions {
  readonly ports: Pick<SessionPorts, 'camera' | 'microphone' | 'readText'>;
  readonly seed: number;
  readonly temperament: Temperament;
  readonly context?: SenseContext;
  readonly now: () => number;
}

/** A brain and its senses, watched, without a conversation round them. */
export interface BrainWatch {
  readonly store: StoreApi<BrainSnapshot>;
  allowCamera(textVersion: string): void;
  allowMicrophone(textVersion: string): void;
  stopCamera(): void;
  stopMicrophone(): void;
  setSenseMode(mode: SenseMode): void;
  /** How bright the page is before the person, [0, 1]. */
  setPageLight(level: number): void;
  setTemperament(temperament: Temperament): void;
  /** Lets the senses say what they would say of a scene; `words` are read as a visitor's. */
  play(scene: SceneName, words: string | null, locale: Locale): void;
  /** Reads a text as if the visitor had written it. */
  read(text: string, locale: Locale): void;
  /** Lets time pass up to `nowMs`. */
  advanceTo(nowMs: number): void;
  /** Lets time pass up to `nowMs`; the pose of that moment, written in place. */
  frame(nowMs: number, still: boolean): FacePose;
  readonly brain: BrainState;
  log(): BrainLog;
  /**
   * From now on somebody else lives through the same session beside this one; null = nobody any more.
   * @param rerun of a log of this session, run to its end; it catches up with what happened meanwhile
   */
  follow(rerun: Rerun | null): void;
  /** Everything that was made of the visitor is forgotten, with the log and the picture, from which it could be made again. */
  forget(): void;
  /** A new session with the same temperament; what was recorded is gone. */
  restart(seed: number): void;
  dispose(): void;
}

/** A quarter of an hour: what is older is dropped from the picture, and stays in the log. */
const MAX_MOMENTS = 9_000;

export function createBrainWatch(options: BrainWatchOptions): BrainWatch {
  const { ports, now } = options;
  const context = options.context ?? 'public';
  const pose = createPosedFace();
  let { seed } = options;
  let nature = keepTemperament(options.temperament);
  let originMs = now();
  /** Lived, and not told yet. */
  let fresh: BrainMoment[] = [];
  let record = createVisitRecord();
  /** What a scene has yet to say. */
  let pending: Percept[] = [];
  let twin: Rerun | null = null;
  let said: Said | null = null;
  let people = 0;
  let visitor = 0;

  const keep = (moment: BrainMoment): void => void fresh.push(moment);
  const begin = (): BrainRun => {
    nature = keepTemperament(nature.now());
    return createBrainRun(seed, nature.first, keep);
  };
  let run = begin();

  const sessionMs = (nowMs: number): number => Math.max(0, nowMs - originMs);

  const push = (percept: Percept): void => {
    const stamped = stampedAt(percept, run.simulatedMs());
    if (stamped.kind === 'text') said = { tMs: stamped.tMs, text: stamped.text };
    if (stamped.kind === 'presence') ({ people, visitor } = stamped);
    record.add(stamped);
    run.push(stamped);
    twin?.push(stamped);
  };

  const store = createStore<BrainSnapshot>(() => ({
    camera: { kind: 'off' },
    microphone: { kind: 'off' },
    senseMode: modeIn(context, 'full'),
    temperament: nature.first,
    moment: momentOf(run.brain),
    moments: [],
    twin: null,
    said: null,
    people: 0,
  }));

  const senses = createSenses({
    ports: { ...ports, recogniser: null },
    now,
    context,
    // The senses know one clock; a session begins anew on it.
    push: (percept) => push({ ...percept, tMs: sessionMs(percept.tMs) }),
    status: (change) => store.setState(change),
    recognised: () => undefined,
  });

  /** As a conversation does: an answer is asked for in the manner that seems best by then. */
  const askForManner = ({ tMs, phase }: TurnPercept): void => {
    if (phase !== 'start') return;
    run.advanceTo(tMs);
    const { visitor: estimate, learning } = run.brain;
    const context = mannerContext(estimate, run.brain.tMs);
    push({ kind: 'manner', tMs, context, manner: chooseManner(learning, context) });
  };

  const advanceTo = (nowMs: number): void => {
    const untilMs = sessionMs(nowMs);
    const due = pending.filter(({ tMs }) => tMs <= untilMs);
    if (due.length > 0) {
      pending = pending.filter(({ tMs }) => tMs > untilMs);
      for (const percept of due) {
        if (percept.kind === 'turn' && percept.who === 'person') askForManner(percept);
        push(percept);
      }
    }
    run.advanceTo(untilMs);
    record.follow(run.brain);
    const last = fresh.at(-1);
    if (!last) return;
    const moments = [...store.getState().moments, ...fresh].slice(-MAX_MOMENTS);
    fresh = [];
    twin?.advanceTo(run.simulatedMs());
    store.setState({ moment: last, moments, said, people, twin: twin?.track() ?? null });
  };

  /** A new scene takes the place of what was left of the one before. */
  const schedule = (percepts: readonly Percept[]): void => {
    const speaking = run.brain.turn.phase !== 'idle';
    const tMs = percepts[0]?.tMs ?? sessionMs(now());
    if (speaking) push({ kind: 'turn', tMs, who: 'person', phase: 'end' });
    pending = [...percepts];
  };

  return {
    store,
    allowCamera: senses.allowCamera,
    allowMicrophone: (textVersion) => senses.allowMicrophone(textVersion, 'en'),
    stopCamera: senses.stopCamera,
    stopMicrophone: senses.stopMicrophone,
    setSenseMode: senses.setMode,
    setPageLight: senses.setPageLight,
    setTemperament(next) {
      nature.change(run.setTemperament(next), next);
      store.setState({ temperament: next });
    },
    play(scene, words, locale) {
      const startMs = sessionMs(now());
      const text = words
        ? ports.readText(words, { locale, final: true, tMs: startMs + WORDS_AT_MS })
        : null;
      schedule(scenePercepts(scene, { startMs, text, people, visitor }));
    },
    read(text, locale) {
      if (text.trim() === '') return;
      const tMs = sessionMs(now());
      schedule(writtenPercepts(ports.readText(text, { locale, final: true, tMs })));
    },
    advanceTo,
    frame(nowMs, still) {
      advanceTo(nowMs);
      return pose(express(run.brain), still);
    },
    get brain() {
      return run.brain;
    },
    log: () => ({
      format: 'mien-brain-log',
      version: 1,
      lengthMs: run.simulatedMs(),
      recording: {
        seed,
        temperament: nature.first.name,
        percepts: record.percepts(),
        truncated: record.truncated,
      },
      temperaments: nature.all(),
    }),
    follow(rerun) {
      const known = rerun?.track().log.recording.percepts.length ?? 0;
      twin = rerun;
      for (const percept of record.percepts().slice(known)) twin?.push(percept);
      twin?.advanceTo(run.simulatedMs());
      store.setState({ twin: twin?.track() ?? null });
    },
    forget() {
      record.erase();
      said = null;
      twin = null;
      fresh = [];
      store.setState({ moments: [], twin: null, said: null });
      push({ kind: 'forget', tMs: sessionMs(now()) });
    },
    restart(next) {
      seed = next;
      originMs = now();
      fresh = [];
      record = createVisitRecord();
      pending = [];
      people = visitor = 0;
      said = null;
      twin = null;
      run = begin();
      // What may be read was agreed with the visitor, not with the session.
      const { senseMode } = store.getState();
      if (senseMode !== 'full') push({ kind: 'sense-mode', tMs: 0, mode: senseMode });
      senses.tellLight();
      store.setState({
        moment: momentOf(run.brain),
        moments: [],
        twin: null,
        said: null,
        people: 0,
      });
    },
    dispose: senses.dispose,
  };
}
