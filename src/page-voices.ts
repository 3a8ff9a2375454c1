import { loadOnce, type Locale } from '#core';
import {
  createCallLuck,
  createSilentVoice,
  createSpeaker,
  FLITE_VOICES,
  isFliteVoice,
  SILENT_VOICE,
  voiceOrder,
  withCallLuck,
  type CallLuck,
  type Speaker,
  type Talk,
} from '#speech';
import { createBrowserRecogniser } from '#speech/browser-recogniser';
import { browserTimer } from '#speech/browser-timer';
import { createBrowserVoice } from '#speech/browser-voice';
import { createFliteWorker } from '#speech/flite-engine';
import { createFliteVoice } from '#speech/flite-voice';
import { createLazyRecogniser } from '#speech/lazy-recogniser';
import { createLazyVoice } from '#speech/lazy-voice';
import { createLazyTalk } from '#speech/lazy-talk';
import { createRecogniserChoice, type RecogniserChoice } from '#speech/recogniser-choice';
import {
  createServerOffers,
  offersVoice,
  type ServerOffer,
  type ServerOffers,
} from '#speech/server-offer';
import { createWebAudioOut } from '#speech/web-audio-out';
import { createWordPace } from '#speech/word-pace';

export interface PageVoices {
  readonly speaker: Speaker;
  /** Speech to speech, for a site that takes calls and a visitor who agrees. */
  readonly talk: Talk;
  readonly recogniser: RecogniserChoice;
  /** Whether calls work here; a visitor is offered the recogniser for a while after one that did not. */
  readonly callLuck: CallLuck;
  /** What the server has for speech. */
  readonly offers: ServerOffers;
  /** The ids of the voices a visitor may choose among in a language; those of the server once it has told. */
  voicesFor(locale: Locale): readonly string[];
}

export interface PageVoicesOptions {
  /** The voice the person is made with. */
  readonly own: string;
  /** What the visitor has chosen; null leaves it to the site. */
  readonly wished: () => string | null;
}

const OFFERS_WITHIN_MS = 1000;
const VENDORS = ['openai', 'elevenlabs', 'azure'];
const isVendor = (id: string): boolean => VENDORS.includes(id);

/** While a call is on, the mouth is that of what is heard in it. */
const withCalls = (speaker: Speaker, talk: Talk): Speaker => ({
  ...speaker,
  get speaking() {
    return speaker.speaking;
  },
  get audioState() {
    return speaker.audioState;
  },
  mouthAt(audioMs, out) {
    if (talk.on) talk.mouthAt(out);
    else speaker.mouthAt(audioMs, out);
  },
});

/** Everything that speaks and listens in words on the page: the voices in their order, and who recognises. */
export const createPageVoices = ({ own, wished }: PageVoicesOptions): PageVoices => {
  /** Asked for now, so that it is known before the first words. */
  const offers = createServerOffers();
  void offers.ask();
  /** A server that does not answer holds no sentence up; when it does, a later one knows. */
  const offersSoon = (): Promise<ServerOffer | null> =>
    Promise.race([
      offers.ask(),
      new Promise<null>((resolve) => {
        browserTimer.after(OFFERS_WITHIN_MS, () => resolve(null));
      }),
    ]);
  const ownVoice = `flite-${isFliteVoice(own) ? own : 'slt'}`;
  const flite = createFliteWorker();
  /** Lips by the rules of the language, for voices that tell nothing of their own. */
  const pace = createWordPace();
  /** Only sound that comes without its lips needs it. */
  const lipTimer = loadOnce(async () => {
    const { createLipTimer } = await import('#speech/lip-timer');
    return createLipTimer();
  });
  const voices = [
    ...VENDORS.map((id) =>
      createLazyVoice({
        id,
        speaks: (locale) => offersVoice(offers.known, id, locale),
        load: async () => (await import('#speech/server-voice')).createServerVoice({ id, offers }),
      }),
    ),
    ...FLITE_VOICES.map((voice) => createFliteVoice({ voice, engine: flite })),
    createBrowserVoice({ pace }),
    createSilentVoice(pace),
  ];
  const callLuck = createCallLuck(() => performance.now());
  const talk = withCallLuck(
    createLazyTalk(async () => {
      const { createRealtimeTalk } = await import('#speech/realtime-talk');
      return createRealtimeTalk();
    }),
    callLuck,
  );
  const speaker = createSpeaker({
    voices,
    voiceOrder: async (locale) =>
      voiceOrder({
        site: (await offersSoon())?.order[locale] ?? null,
        persona: ownVoice,
        visitor: wished(),
      }),
    lipTimer: {
      async time(clause, sound, stop) {
        // When it cannot be had, lips by the text will do for this clause.
        return (await lipTimer.get()).time(clause, sound, stop);
      },
    },
    audioOut: createWebAudioOut(),
    timer: browserTimer,
  });
  return {
    offers,
    talk,
    callLuck,
    speaker: withCalls(speaker, talk),
    recogniser: createRecogniserChoice({
      browser: createBrowserRecogniser(['en', 'nl']),
      server: createLazyRecogniser(async () =>
        (await import('#speech/server-recogniser')).createServerRecogniser(),
      ),
      offers,
      calls: () => typeof RTCPeerConnection === 'function' && callLuck.good,
    }),
    voicesFor: (locale) => [
      ...voices
        .filter(
          (voice) =>
            voice.id !== SILENT_VOICE &&
            voice.speaks(locale) &&
            (offers.known !== null || !isVendor(voice.id)),
        )
        .map((voice) => voice.id),
      SILENT_VOICE,
    ],
  };
};
