import { createStretchClock } from '../voice/stretch-clock.ts';
import { createBandReader } from '../voice/sound-bands.ts';
import { START_VOICE, stepVoice } from '../voice/step-voice.ts';
import type { VoiceFeatures } from '../voice/voice-features.ts';
import type { ConsentGrant, Sense, SenseOutput, SenseStatus } from '../ports.ts';
import { createDeviceLife, type PauseReason } from './device-life.ts';
import { failed } from './media-failure.ts';
import { openEars } from './voice/open-ears.ts';

export interface VoiceSenseOptions {
  /** Session clock, ms. */
  readonly now: () => number;
}

export interface VoiceSense extends Sense {
  /**
   * Tell it when the digital person begins and stops being heard: meanwhile only a voice clearly louder than the echo
   * counts as the visitor speaking, and nothing is learned of how they sound.
   */
  setPersonSpeaking(speaking: boolean): void;
}

const MICROPHONE: MediaStreamConstraints = {
  video: false,
  audio: {
    echoCancellation: true,
    noiseSuppression: true,
    // It would double the level in the first two seconds, and level is what is measured.
    autoGainControl: false,
    channelCount: 1,
  },
};
/** Samples of its own sound that are looked at; some 40 ms at a device's usual rate. */
const OWN_SAMPLES = 2048;
/** The room goes on sounding for a moment after the person has stopped. */
const ECHO_TAIL_MS = 200;
const ON: SenseStatus = { kind: 'on', engine: 'worklet' };

/** One stretch of listening, from `start` to `stop` or failure. Holds the microphone and what is known of the voice. */
function createListening(
  now: () => number,
  personSpeaking: () => boolean,
  played: () => readonly number[] | null,
  levelOnly: boolean,
  output: SenseOutput,
) {
  const life = new AbortController();
  const { signal } = life;
  let voice = START_VOICE;
  const clock = createStretchClock();
  /** Why nothing is heard although the microphone is open; the last to come and not yet gone. */
  const silences = new Set<PauseReason | 'interrupted'>();

  const lostSight = (): void => output.percept({ kind: 'sense-lost', tMs: now(), sense: 'voice' });
  /** Lets go of the microphone in this very call, then says how it ended. */
  const end = (status: SenseStatus): void => {
    if (signal.aborted) return;
    life.abort();
    voice = START_VOICE;
    lostSight();
    output.status(status);
  };

  /** Silence that ends by itself: the floor and the speaker's neutral stay, what was just read does not. */
  const silence = (reason: PauseReason | 'interrupted'): void => {
    silences.add(reason);
    lostSight();
    output.status(failed(reason));
  };
  const soundAgain = (): void => {
    const [reason] = silences;
    output.status(reason ? failed(reason) : ON);
  };

  const take = (features: VoiceFeatures): void => {
    if (silences.size > 0) return;
    const step = stepVoice(voice, {
      features,
      tMs: clock.next(now()),
      personSpeaking: personSpeaking(),
      played: played(),
      levelOnly,
    });
    voice = step.state;
    output.percept(step.percept);
  };

  const microphone = createDeviceLife({
    kind: 'microphone',
    constraints: MICROPHONE,
    signal,
    async opened(stream, held) {
      try {
        await openEars(stream, {
          signal: held,
          heard: take,
          failed: (cause) => {
            console.warn('the voice engine failed', cause);
            end(failed('engine-failed'));
          },
          interrupted(now) {
            if (now) silence('interrupted');
            else if (silences.delete('interrupted')) soundAgain();
          },
        });
        if (!held.aborted) soundAgain();
      } catch (cause) {
        if (held.aborted) return;
        console.warn('the voice engine did not start', cause);
        end(failed('engine-failed'));
      }
    },
    paused(reason) {
      silences.delete('muted');
      silences.delete('page-hidden');
      silence(reason);
    },
    resumed() {
      silences.delete('muted');
      silences.delete('page-hidden');
      soundAgain();
    },
    lost(reason) {
      silences.clear();
      // Another microphone hears differently, and who plugs it in may be someone else.
      voice = START_VOICE;
      lostSight();
      output.status(failed(reason));
    },
  });

  return {
    end,
    /** Resolves once the voice is being heard, or could not be. */
    async begin(): Promise<void> {
      output.status({ kind: 'starting' });
      await microphone.begin();
    },
  };
}

/**
 * Hears the visitor's voice from the microphone, on this device: level, pitch, whether they speak, and how agitated
 * they sound, about 31 times a second. The sound is turned into those figures on the audio thread and never leaves
 * it. Comes back by itself after a pulled plug, a mute or a busy device where the browser need not ask again. Fails as
 * `SenseStatus` says; never throws.
 */
export function createVoiceSense({ now }: VoiceSenseOptions): VoiceSense {
  let listening: ReturnType<typeof createListening> | null = null;
  let person: { readonly speaking: boolean; readonly sinceMs: number } = {
    speaking: false,
    sinceMs: Number.NEGATIVE_INFINITY,
  };
  const personSpeaking = (): boolean => person.speaking || now() - person.sinceMs < ECHO_TAIL_MS;
  let ownSound: ((into: Float32Array<ArrayBuffer>) => number) | null = null;
  const own = new Float32Array(OWN_SAMPLES);
  const readBands = createBandReader();
  const played = (): readonly number[] | null =>
    ownSound === null ? null : readBands(own, ownSound(own));
  const stop = (): void => {
    listening?.end({ kind: 'off' });
    listening = null;
  };
  return {
    async start(grant: ConsentGrant, output: SenseOutput) {
      stop();
      if (grant.sense !== 'microphone') {
        output.status(failed('consent-withdrawn'));
        return;
      }
      const begun = createListening(now, personSpeaking, played, grant.mode !== 'full', output);
      listening = begun;
      await begun.begin();
    },
    stop,
    dispose: stop,
    setOwnSound(recent) {
      ownSound = recent;
    },
    setPersonSpeaking(speaking) {
      if (speaking !== person.speaking) person = { speaking, sinceMs: now() };
    },
  };
}
