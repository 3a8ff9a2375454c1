import { createStopSource } from '#core';
import type { Locale, StopSource } from '#core';

import type { Aside, AudioOut, Murmur, RenderedClause } from '../ports.ts';
import { feelingProsody } from '../prosody/feeling-prosody.ts';
import type { FaceTimeline } from './face-timeline.ts';
import { placeClause } from './placed-clause.ts';
import type { PlacedClause } from './placed-clause.ts';
import type { VoiceChain } from './voice-chain.ts';

/**
 * How a listener's sounds are written so that every voice says them: "mm hmm" and "hm" are spelled out letter by letter by
 * those that know words only.
 */
const MURMURS: Readonly<Record<Locale, Readonly<Record<Murmur, string>>>> = {
  en: { 'mm-hm': 'Uh huh.', mm: 'Oh.', 'i-see': 'I see.' },
  nl: { 'mm-hm': 'Ja ja.', mm: 'Ach.', 'i-see': 'Ja.' },
};
export const murmurText = (murmur: Murmur, locale: Locale): string => MURMURS[locale][murmur];

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
  /** Whether an aside may be heard now: there is sound, and no line is being said. */
  readonly may: () => boolean;
}

/** Short sounds between lines. They are no part of any reply, so nothing is told of them. */
export interface Asides {
  say(aside: Aside): void;
  prepare(aside: Aside): void;
  /** Ends the one that is heard. */
  stop(): void;
  /** Audio time before which no line should begin. */
  busyUntilMs(): number;
}

interface Sounding {
  readonly placed: PlacedClause;
  stop(): void;
}

export function createAsides({ chain, audioOut, timeline, may }: AsidesOptions): Asides {
  const rendered = new Map<string, Promise<RenderedClause | null>>();
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
      prosody: feelingProsody('neutral', 0, aside.prosody),
      pronounce: [],
      visemes: null,
    };
    const made = chain
      .render(request, request.id, source.signal, () => true)
      // A voice that plays itself cannot be kept quiet and short; a nod does without.
      .then((chosen) =>
        chosen?.clause.kind === 'rendered' && chosen.clause.pcm
          ? quieter(chosen.clause, aside.gainDb)
          : null,
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

  const play = (clause: RenderedClause, captioned: boolean): void => {
    if (!clause.pcm) return;
    const atMs = Math.max(audioOut.nowMs(), busyUntilMs());
    const handle = audioOut.play(clause.pcm, clause.sampleRateHz, atMs);
    const placed = placeClause('aside', clause.utterance, handle.startMs);
    sounding = { placed, stop: () => handle.stop() };
    timeline.add(placed, audioOut.nowMs(), captioned);
  };
  const busyUntilMs = (): number => (sounding ? sounding.placed.endMs() + BREATH_MS : -Infinity);

  return {
    say(aside) {
      if (!may()) return;
      asked += 1;
      const mine = asked;
      const askedMs = audioOut.nowMs();
      void render(aside).then((clause) => {
        const late = audioOut.nowMs() - askedMs > STALE_MS;
        if (clause && mine === asked && may() && !late) play(clause, aside.captioned);
      });
    },
    prepare(aside) {
      void render(aside);
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
