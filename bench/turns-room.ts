import { createRng, type Beat, type Percept, type Persona, type SpokenWord } from '#core';
import type { Conversation, TurnEvent } from '#dialogue';
import type { Sense, SenseOutput } from '#perception';
import { createSession, type Session } from '#session';
import { createSpeaker } from '#speech';
import type { AudioOut, RecogniserEvent, Timer, Voice } from '#speech';

import { createTextSense } from '../src/perception/text/text-sense.ts';
import { createBandReader } from '../src/perception/voice/sound-bands.ts';
import { START_VOICE, stepVoice } from '../src/perception/voice/step-voice.ts';
import { createVoiceAnalyser, readFigures } from '../src/perception/voice/voice-features.ts';
import { between, createAir, createEcho, RATE_HZ, rmsOf } from './turns-sounds.ts';
import type { Chance, EchoSettings } from './turns-sounds.ts';

export interface RoomSettings {
  readonly seed: number;
  /** Noise of the room at the microphone, dBFS. */
  readonly noiseDb: number;
  readonly echo: EchoSettings;
  /** How long the model thinks before its first words. */
  readonly thinksMs: number;
  /** What the person answers, one after the other. */
  readonly answers: readonly string[];
  /** The recogniser hears the echo of the person as well. */
  readonly echoWords: boolean;
}

const BLOCK = 128;
const BLOCK_MS = (BLOCK / RATE_HZ) * 1000;
const FRAME_MS = 1000 / 60;
/** What the voice takes to render a clause. */
const RENDER_MS = 120;
/** The room goes on sounding for a moment, as the microphone's adapter has it. */
const ECHO_TAIL_MS = 200;
/** Samples of its own sound that the echo gate looks at. */
const OWN_SAMPLES = 1024;

export interface Room {
  readonly session: Session;
  readonly nowMs: () => number;
  readonly noiseDb: number;
  /** Puts a sound before the microphone, now; `words` are what a recogniser makes of it. */
  sound(sound: Float32Array, words: readonly SpokenWord[]): void;
  /** Resolves when it is true, with the time passing. */
  until(isTrue: () => boolean): Promise<void>;
  /** When the person began to be heard with the current answer; null when they are not. */
  readonly personSinceMs: number | null;
  /** Times that the model was asked, ahead of the end of a turn and in vain among them. */
  readonly asked: number;
  /** What was taken for a turn of the visitor's. */
  readonly requests: readonly { readonly tMs: number; readonly text: string }[];
  readonly cuts: readonly { readonly tMs: number; readonly kind: 'hold' | 'stop' }[];
  readonly resumes: readonly number[];
  /** Called before each frame with the time it is for. */
  onFrame(frame: (frameMs: number) => void): void;
  /** Runs until the scene is over. */
  play(scene: Promise<void>): Promise<void>;
}

const persona: Persona = {
  id: 'mira',
  name: 'Mira',
  brand: 'Northlight',
  preset: 'mira',
  voice: 'slt',
  temperament: 'receptionist',
  accent: { light: '#7a3b2e', dark: '#e0a48f' },
  role: { en: 'guide', nl: 'gids' },
  greeting: { en: 'Hello, I am Mira.', nl: 'Hallo, ik ben Mira.' },
  suggestions: { en: [], nl: [] },
};
const beat = (id: string, say: string): Beat => ({
  id,
  say,
  feel: 'warm',
  intensity: 0.6,
  gesture: null,
  sources: [],
  pronounce: [],
  visemes: null,
  card: null,
});

/** A clock with timers. */
function createClock() {
  let nowMs = 0;
  const timers = new Set<{ readonly dueMs: number; readonly run: () => void }>();
  const timer: Timer = {
    after(delayMs, run) {
      const entry = { dueMs: nowMs + delayMs, run };
      timers.add(entry);
      return () => timers.delete(entry);
    },
  };
  return {
    timer,
    nowMs: () => nowMs,
    passTo(tMs: number) {
      nowMs = tMs;
      for (const entry of timers) {
        if (entry.dueMs > nowMs) continue;
        timers.delete(entry);
        entry.run();
      }
    },
  };
}

/** A loudspeaker that mixes into blocks; what is sent is heard at once. */
function createLoudspeaker(nowMs: () => number) {
  const sources = new Set<{ readonly pcm: Float32Array; readonly startMs: number }>();
  const recent = new Float32Array(OWN_SAMPLES);
  let gain = 1;
  let wanted = 1;
  const out: AudioOut = {
    state: () => 'ready',
    nowMs,
    play(pcm, rateHz, atMs) {
      if (rateHz !== RATE_HZ) throw new Error(`${rateHz} Hz`);
      const entry = { pcm, startMs: Math.max(atMs, nowMs()) };
      sources.add(entry);
      return { startMs: entry.startMs, stop: () => void sources.delete(entry) };
    },
    unlock: async () => 'ready',
    setMuted: () => {},
    duck(next) {
      wanted = next;
    },
    recentSound(into) {
      into.set(recent.subarray(recent.length - into.length));
      return RATE_HZ;
    },
    besideMicrophone() {},
    onStateChange: () => () => {},
    dispose: () => {},
  };
  return {
    out,
    /** The block that is played from now on. */
    block(block: Float32Array): void {
      block.fill(0);
      const from = nowMs();
      for (const source of sources) {
        const at = Math.round(((from - source.startMs) / 1000) * RATE_HZ);
        if (at >= source.pcm.length) sources.delete(source);
        else
          for (let i = 0; i < BLOCK; i += 1) block[i] = (block[i] ?? 0) + (source.pcm[at + i] ?? 0);
      }
      for (let i = 0; i < BLOCK; i += 1) {
        gain += (wanted - gain) * 0.0036;
        block[i] = (block[i] ?? 0) * gain;
      }
      recent.copyWithin(0, BLOCK);
      recent.set(block, recent.length - BLOCK);
    },
  };
}

/** Says what it heard late, word by word, and settles on it in a pause, as recognisers do. */
function createScriptedRecogniser(timer: Timer, chance: Chance) {
  let tell: (event: RecogniserEvent) => void = () => {};
  let segment: string[] = [];
  let lastEndMs = -Infinity;
  let generation = 0;
  return {
    port: {
      onDevice: true,
      start(_locale: string, listener: (event: RecogniserEvent) => void) {
        tell = listener;
      },
      stop() {},
      dispose() {},
    },
    /** Words that are being said; times from now. */
    hears(words: readonly SpokenWord[], nowMs: number): void {
      let afterMs = 0;
      for (const [index, word] of words.entries()) {
        afterMs = Math.max(afterMs + 10, word.endMs + between(chance, 220, 420));
        timer.after(afterMs, () => {
          if (nowMs + word.startMs - lastEndMs > 900) segment = [];
          segment.push(word.text);
          lastEndMs = nowMs + word.endMs;
          tell({ kind: 'words', text: segment.join(' '), final: false });
          generation += 1;
          const mine = generation;
          // It settles in a pause, and no sooner.
          if ((words[index + 1]?.startMs ?? Infinity) - word.endMs < 500) return;
          timer.after(between(chance, 350, 500), () => {
            if (mine !== generation) return;
            const text = segment.join(' ');
            segment = [];
            tell({ kind: 'words', text, final: true });
          });
        });
      }
    },
    says(text: string) {
      tell({ kind: 'words', text, final: false });
    },
  };
}

/** The voice, with the time it takes. */
const slowed = (voice: Voice, timer: Timer): Voice => ({
  ...voice,
  async render(clause, stop) {
    const rendered = await voice.render(clause, stop);
    await new Promise<void>((resolve) => void timer.after(RENDER_MS, resolve));
    return rendered;
  },
});

const soon = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/**
 * The product's session, speaker, voice and hearing in a made room, in closed loop: what the person says comes back as an
 * echo, what is decided changes what is said. Only loudspeaker, microphone, recogniser and model are made.
 */
export async function openRoom(settings: RoomSettings, voice: Voice): Promise<Room> {
  const rng = createRng(settings.seed);
  const chance: Chance = () => rng.next();
  const clock = createClock();
  const { timer, nowMs } = clock;
  const loudspeaker = createLoudspeaker(nowMs);
  const recogniser = createScriptedRecogniser(timer, chance);
  const requests: { tMs: number; text: string }[] = [];
  const cuts: { tMs: number; kind: 'hold' | 'stop' }[] = [];
  const resumes: number[] = [];
  const clips = new Set<{ readonly sound: Float32Array; at: number }>();
  const waiting = new Set<{ readonly isTrue: () => boolean; readonly go: () => void }>();
  let personSinceMs: number | null = null;
  let answered = 0;
  let asked = 0;
  let person = { speaking: false, sinceMs: -Infinity };
  let output: SenseOutput | null = null;
  let onFrame: (frameMs: number) => void = () => {};

  const conversation: Conversation = {
    async *turn(_request, stop): AsyncIterable<TurnEvent> {
      asked += 1;
      const answer = settings.answers[answered % settings.answers.length] ?? '';
      answered += 1;
      await new Promise<void>((resolve) => void timer.after(settings.thinksMs, resolve));
      if (stop.aborted) return;
      yield { kind: 'beat', beat: beat(`b${answered}`, answer) };
      yield { kind: 'end', turnId: `t${answered}`, author: 'model', offersPerson: false };
    },
    requestPerson: async () => ({ id: 'h', message: '' }),
    dispose() {},
  };
  const speaker = createSpeaker({
    voices: [slowed(voice, timer)],
    audioOut: loudspeaker.out,
    timer,
  });
  const { hold, stop, resumeFromWord } = speaker;
  Object.assign(speaker, {
    hold() {
      if (speaker.speaking) cuts.push({ tMs: nowMs(), kind: 'hold' });
      hold();
    },
    resumeFromWord() {
      resumes.push(nowMs());
      resumeFromWord();
    },
    stop() {
      if (speaker.speaking && personSinceMs !== null) cuts.push({ tMs: nowMs(), kind: 'stop' });
      stop();
    },
  });
  speaker.subscribe((event) => {
    if (event.kind === 'line-started') personSinceMs ??= nowMs();
    else if (event.kind === 'idle') personSinceMs = null;
  });
  const microphone: Sense = {
    async start(_grant, to) {
      output = to;
      to.status({ kind: 'on', engine: 'worklet' });
    },
    stop() {},
    dispose() {},
    setPersonSpeaking(speaking) {
      if (speaking !== person.speaking) person = { speaking, sinceMs: nowMs() };
    },
    setOwnSound() {},
  };
  const textSense = createTextSense();
  const session = createSession({
    persona,
    locale: 'en',
    seed: settings.seed,
    now: nowMs,
    ports: {
      conversation,
      speaker,
      camera: null,
      microphone,
      recogniser: recogniser.port,
      timer,
      readText: (text, options) => textSense.read(text, options),
    },
  });

  session.subscribe((event) => {
    if (event.kind === 'message' && event.who === 'visitor')
      requests.push({ tMs: nowMs(), text: event.text });
  });

  const analyser = createVoiceAnalyser(RATE_HZ);
  const readBands = createBandReader();
  const own = new Float32Array(OWN_SAMPLES);
  let heard = START_VOICE;
  const take = (figures: Float32Array): void => {
    const personSpeaking = person.speaking || nowMs() - person.sinceMs < ECHO_TAIL_MS;
    const step = stepVoice(heard, {
      features: readFigures(figures),
      tMs: nowMs(),
      personSpeaking,
      played: readBands(own, loudspeaker.out.recentSound(own)),
    });
    heard = step.state;
    output?.percept(step.percept satisfies Percept);
  };
  const air = createAir(chance);
  const trial = createAir(chance);
  const noise =
    10 ** (settings.noiseDb / 20) / rmsOf(Float32Array.from({ length: RATE_HZ }, () => trial()));
  const echo = createEcho(settings.echo);
  const played = new Float32Array(BLOCK);
  const mixed = new Float32Array(BLOCK);
  const step = (): void => {
    loudspeaker.block(played);
    for (let i = 0; i < BLOCK; i += 1) mixed[i] = noise * air() + echo(played[i] ?? 0);
    for (const clip of clips) {
      for (let i = 0; i < BLOCK; i += 1)
        mixed[i] = (mixed[i] ?? 0) + (clip.sound[clip.at + i] ?? 0);
      clip.at += BLOCK;
      if (clip.at >= clip.sound.length) clips.delete(clip);
    }
    for (let i = 0; i < BLOCK; i += 1) mixed[i] = Math.max(-1, Math.min(1, mixed[i] ?? 0));
    const before = nowMs();
    clock.passTo(before + BLOCK_MS);
    analyser.push(mixed, take);
    const frame = Math.floor(nowMs() / FRAME_MS);
    if (frame > Math.floor(before / FRAME_MS)) {
      onFrame(frame * FRAME_MS);
      session.frame(frame * FRAME_MS);
    }
    for (const wish of waiting) {
      if (!wish.isTrue()) continue;
      waiting.delete(wish);
      wish.go();
    }
  };
  session.allowMicrophone('1');
  let echoWordsMs = 0;
  return {
    session,
    nowMs,
    noiseDb: settings.noiseDb,
    requests,
    cuts,
    resumes,
    get asked() {
      return asked;
    },
    get personSinceMs() {
      return personSinceMs;
    },
    onFrame(frame) {
      onFrame = frame;
    },
    sound(sound, words) {
      clips.add({ sound, at: 0 });
      recogniser.hears(words, nowMs());
    },
    until: (isTrue) => new Promise((go) => void waiting.add({ isTrue, go })),
    async play(scene) {
      const life = { over: false };
      void scene.then(() => {
        life.over = true;
      });
      while (!life.over) {
        step();
        if (settings.echoWords && nowMs() - echoWordsMs > 700) {
          echoWordsMs = nowMs();
          const caption = session.store.getState().caption;
          const words = caption?.words.slice(0, caption.spoken).slice(-5) ?? [];
          if (words.length >= 3 && personSinceMs !== null) recogniser.says(words.join(' '));
        }
        await soon();
      }
      session.dispose();
    },
  };
}
