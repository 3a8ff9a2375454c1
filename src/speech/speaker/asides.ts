import { createStopSource, loadOnce } from '#core';
import type { Locale, Prosody, StopSource } from '#core';

import type { HeardSound } from '../hum/hummer.ts';
import type { Aside, AudioOut, Murmur, RenderedClause, Timer } from '../ports.ts';
import { mannerProsody } from '../prosody/manner-prosody.ts';
import type { FaceTimeline } from './face-timeline.ts';
import type { Murmurs } from './murmurs.ts';
import { placeClause } from './placed-clause.ts';
import type { PlacedClause } from './placed-clause.ts';
import { wholeOf } from './voice-chain.ts';
import type { VoiceChain } from './voice-chain.ts';

/** One that comes later than this after it was asked for answers nothing any more. */
const STALE_MS = 450;
/** Rendered ones that are kept. */
const KEPT = 16;
/** What follows an aside waits for so long after it. */
const BREATH_MS = 90;

export interface AsidesOptions {
  readonly chain: VoiceChain;
  readonly audioOut: AudioOut;
  readonly timeline: FaceTimeline;
  readonly timer: Timer;
  /** Whether an aside may be heard now: there is sound, and no line is being said. */
  readonly may: () => boolean;
}

/** Short sounds between lines. They are no part of any reply, so nothing is told of them. */
export interface Asides {
  say(aside: Aside): void;
  murmur(murmur: Murmur, locale: Locale, prosody: Prosody): void;
  prepare(aside: Aside): void;
  /** What a voice says, so that the hums are those of the same person. */
  heard(voiceId: string, pcm: Float32Array, sampleRateHz: number): void;
  /** Ends the one that is heard. */
  stop(): void;
  /** Audio time before which no line should begin. */
  busyUntilMs(): number;
}

interface Sounding {
  readonly placed: PlacedClause;
  stop(): void;
}
export function createAsides({ chain, audioOut, timeline, timer, may }: AsidesOptions): Asides {
  const rendered = new Map<string, Promise<RenderedClause | null>>();
  /** The last that each voice said. */
  const lately = new Map<string, HeardSound>();
  /** They come with the first that is needed, not with the page. */
  const murmurs = loadOnce(async () => {
    const { createMurmurs } = await import('./murmurs.ts');
    return createMurmurs({ chain, timer, render, heardOf: (id) => lately.get(id) ?? null });
  });
  let sounding: Sounding | null = null;
  let asked = 0;
  let count = 0;
  let rendering: StopSource | null = null;

  const keyOf = ({ text, locale, prosody, gainDb }: Aside): string =>
    // Moods drift: a murmur rendered in nearly the same one will do.
    [text, locale, gainDb, prosody.rate.toFixed(1), prosody.pitchSt.toFixed(0)].join(' ');

  const render = (aside: Aside): Promise<RenderedClause | null> => {
    const key = keyOf(aside);
    const known = rendered.get(key);
    if (known) return known;
    const source = createStopSource();
    rendering = source;
    count += 1;
    const { text, locale } = aside;
    const request = {
      id: `aside-${count}`,
      text,
      locale,
      prosody: mannerProsody(aside.prosody, null),
      pronounce: [],
      visemes: null,
    };
    const made = chain
      .render(request, request.id, source.signal, () => true)
      // A voice that plays itself cannot be kept quiet and short; a hum, or a nod, does without.
      .then((chosen) => chosen && wholeOf(chosen.clause))
      .then((clause) =>
        clause?.kind === 'rendered' && clause.pcm ? quieter(clause, aside.gainDb) : null,
      )
      .catch(() => null);
    rendered.set(key, made);
    for (const old of rendered.keys()) {
      if (rendered.size <= KEPT) break;
      rendered.delete(old);
    }
    void made.then((clause) => {
      if (!clause) rendered.delete(key);
    });
    return made;
  };

  const loadMurmurs = (): Promise<Murmurs | null> => murmurs.get().catch(() => null);

  const play = (clause: RenderedClause, captioned: boolean): void => {
    if (!clause.pcm) return;
    const atMs = Math.max(audioOut.nowMs(), busyUntilMs());
    const handle = audioOut.play(clause.pcm, clause.sampleRateHz, atMs);
    const placed = placeClause('aside', clause.utterance, handle.startMs);
    sounding = { placed, stop: () => handle.stop() };
    timeline.add(placed, audioOut.nowMs(), captioned);
  };
  const busyUntilMs = (): number => (sounding ? sounding.placed.endMs() + BREATH_MS : -Infinity);

  /** Plays the words, or what there is instead of them, unless something else was asked for or it comes too late. */
  const when = (
    words: () => Promise<RenderedClause | null>,
    captioned: boolean,
    instead: () => Promise<RenderedClause | null>,
  ): void => {
    if (!may()) return;
    asked += 1;
    const mine = asked;
    const askedMs = audioOut.nowMs();
    void words().then(async (made) => {
      const clause = made ?? (await instead());
      const late = audioOut.nowMs() - askedMs > STALE_MS;
      if (clause && mine === asked && may() && !late) play(clause, captioned && clause === made);
    });
  };

  return {
    say: (aside) =>
      when(
        () => render(aside),
        aside.captioned,
        async () => (aside.hum ? ((await loadMurmurs())?.hum(aside.hum, aside) ?? null) : null),
      ),
    murmur: (murmur, locale, prosody) =>
      when(
        async () => (await loadMurmurs())?.murmur(murmur, locale, prosody) ?? null,
        false,
        () => Promise.resolve(null),
      ),
    prepare(aside) {
      void render(aside);
      // Whoever may soon have to wait for words may soon murmur as well.
      void loadMurmurs();
    },
    heard(voiceId, pcm, sampleRateHz) {
      lately.set(voiceId, { pcm, sampleRateHz });
    },
    stop() {
      asked += 1;
      rendering?.stop();
      rendering = null;
      const nowMs = audioOut.nowMs();
      if (!sounding || sounding.placed.endMs() <= nowMs) return;
      sounding.stop();
      timeline.cut(nowMs);
      sounding = null;
    },
    busyUntilMs,
  };
}

function quieter(clause: RenderedClause, gainDb: number): RenderedClause {
  const gain = 10 ** (gainDb / 20);
  return { ...clause, pcm: clause.pcm && clause.pcm.map((sample) => sample * gain) };
}
