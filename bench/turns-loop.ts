import { createRng } from '#core';

import { watchReactions } from './turns-reaction.ts';
import { openRoom, type Room } from './turns-room.ts';
import { scenes, type Scene, type TrueOverlap, type TrueTurn, type Truth } from './turns-scenes.ts';
import { recordedVisitors, type Recording } from './turns-recorded.ts';
import { fliteVisitors, personVoice } from './turns-voices.ts';

/** The person must have stopped this soon after the first sound of an interruption. */
const STOPPED_WITHIN_MS = 1000;
/** What stops the person so soon after a sound is put down to it. */
const BLAMED_MS = 1500;
/** Scenes in which anything may be said. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set(['question', 'interruption']);
/** Rounding of blocks and stretches. */
const SLACK_MS = 40;
const SHORT_PAUSE_MS = 700;

/** One conversation, judged. */
export interface Outcome {
  readonly scene: string;
  readonly turns: number;
  /** Turns that were taken to be over before they were. */
  readonly cutOff: number;
  readonly shortPauseTurns: number;
  readonly shortPauseCutOff: number;
  /** Turns that were never answered. */
  readonly unanswered: number;
  /** Answers that were asked for before the end of a turn, and thrown away. */
  readonly inVain: number;
  /** Something was answered that nobody had said. */
  readonly spurious: number;
  readonly interruptions: number;
  readonly missed: number;
  /** Sounds that must not interrupt, and replies in which there was nothing but echo. */
  readonly harmless: number;
  readonly falsely: number;
  readonly reactionsMs: readonly number[];
  /** From the true end of speech to the end being decided. */
  readonly decidedMs: readonly number[];
  /** From the first sound of an interruption to the person's silence. */
  readonly stoppedMs: readonly number[];
  readonly notes: readonly string[];
}

async function hold(scene: Scene, seed: number): Promise<Outcome> {
  const room = await openRoom({ ...scene.settings, seed }, personVoice());
  const watch = watchReactions(room.session, 'receptionist');
  room.onFrame(watch.frame);
  const truth: Truth = { turns: [], overlaps: [], endsAt: watch.endsAt };
  const rng = createRng(seed ^ 0x5eed);
  await room.play(
    (async () => {
      room.session.start();
      // The greeting teaches the echo, as it does in the product.
      await room.until(() => room.personSinceMs !== null);
      await room.until(() => room.personSinceMs === null);
      await scene.play(room, truth, () => rng.next());
      const endMs = room.nowMs() + 2500;
      await room.until(() => room.nowMs() > endMs);
    })(),
  );
  return judge(scene, room, truth, watch.reactionsMs);
}

function judge(scene: Scene, room: Room, truth: Truth, reactionsMs: readonly number[]): Outcome {
  const { turns, overlaps } = truth;
  const notes: string[] = [];
  const decidedMs: number[] = [];
  const tally = {
    cutOff: 0,
    shortPause: 0,
    shortPauseCutOff: 0,
    unanswered: 0,
    missed: 0,
    falsely: 0,
  };
  const answered = new Set<number>();
  for (const [index, turn] of turns.entries()) {
    const nextMs = turns[index + 1]?.startMs ?? Infinity;
    const early = room.requests.find(
      ({ tMs }) => tMs > turn.startMs && tMs < turn.endMs - SLACK_MS,
    );
    const after = room.requests.find(({ tMs }) => tMs >= turn.endMs - SLACK_MS && tMs < nextMs);
    for (const [k, { tMs }] of room.requests.entries())
      if (tMs > turn.startMs && tMs < Math.min(nextMs, turn.endMs + 5000)) answered.add(k);
    const short = turn.longestPauseMs < SHORT_PAUSE_MS;
    if (short) tally.shortPause += 1;
    if (early) {
      tally.cutOff += 1;
      if (short) tally.shortPauseCutOff += 1;
      notes.push(`cut off after "${early.text}" (pause ${Math.round(turn.longestPauseMs)} ms)`);
    }
    if (after) decidedMs.push(after.tMs - turn.endMs);
    else {
      tally.unanswered += 1;
      notes.push(`unanswered turn at ${Math.round(turn.startMs)}`);
    }
  }
  const spurious = room.requests.filter((_, k) => !answered.has(k));
  for (const { text, tMs } of spurious) notes.push(`answered "${text}" at ${Math.round(tMs)}`);

  const stoppedMs: number[] = [];
  const real = overlaps.filter(({ interrupts }) => interrupts);
  for (const { startMs, endMs } of real) {
    const cut = room.cuts.find(({ tMs }) => tMs >= startMs - SLACK_MS);
    const lateMs = cut ? cut.tMs - startMs : Infinity;
    const wrongly = room.resumes.some((tMs) => tMs > startMs && tMs < endMs + 4000);
    if (lateMs <= STOPPED_WITHIN_MS && !wrongly) stoppedMs.push(lateMs);
    else {
      tally.missed += 1;
      notes.push(`missed interruption: ${Math.round(lateMs)} ms${wrongly ? ', resumed' : ''}`);
    }
  }
  const blame = ({ startMs, endMs }: TrueOverlap, tMs: number): boolean =>
    tMs >= startMs - SLACK_MS && tMs <= endMs + BLAMED_MS;
  const innocent = overlaps.filter(({ interrupts }) => !interrupts);
  for (const sound of innocent) {
    const cut = room.cuts.find(({ tMs }) => blame(sound, tMs));
    if (!cut) continue;
    tally.falsely += 1;
    notes.push(`${sound.kind} stopped the person (${cut.kind})`);
  }
  // The rest of what stopped the person, each reply being a chance for it.
  const said = (turn: TrueTurn, tMs: number): boolean =>
    tMs >= turn.startMs - SLACK_MS && tMs <= turn.endMs + 2500;
  const byNothing = room.cuts.filter(
    ({ tMs }) =>
      !overlaps.some((sound) => blame(sound, tMs)) && !turns.some((turn) => said(turn, tMs)),
  );
  for (const { tMs, kind } of byNothing) {
    tally.falsely += 1;
    notes.push(`nothing stopped the person at ${Math.round(tMs)} (${kind})`);
  }
  return {
    scene: scene.name,
    turns: turns.length,
    cutOff: tally.cutOff,
    shortPauseTurns: tally.shortPause,
    shortPauseCutOff: tally.shortPauseCutOff,
    unanswered: tally.unanswered,
    inVain: room.asked - room.requests.length,
    spurious: spurious.length,
    interruptions: real.length,
    missed: tally.missed,
    harmless: innocent.length + room.requests.length,
    falsely: tally.falsely,
    reactionsMs,
    decidedMs,
    stoppedMs,
    notes,
  };
}

/** Holds every conversation of a seed, or those whose name begins so. */
export async function holdAll(
  seed: number,
  only: string,
  recordings: readonly Recording[] | null,
  told: (outcome: Outcome, settings: Scene['settings']) => void,
): Promise<readonly Outcome[]> {
  const rng = createRng(seed);
  const speaking = recordings ? recordedVisitors(recordings) : fliteVisitors();
  const outcomes: Outcome[] = [];
  for (const [index, scene] of scenes(speaking, () => rng.next()).entries()) {
    if (!scene.name.startsWith(only)) continue;
    if (recordings && !WITHOUT_MEANING.has(scene.name)) continue;
    const outcome = await hold(scene, seed * 1000 + index);
    outcomes.push(outcome);
    told(outcome, scene.settings);
  }
  return outcomes;
}
