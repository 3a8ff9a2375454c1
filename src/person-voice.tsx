import { NEUTRAL_PROSODY, type Locale } from '#core';
import type { Sitter } from '#session';
import type { Speaker } from '#speech';
import type { VoiceName } from '#ui';
import { useEffect, useState } from 'react';

const VOICES = { higher: 'slt', lower: 'rms' } as const satisfies Record<VoiceName, string>;
const speakers = new Map<VoiceName, Promise<Speaker>>();

/** The voice is a large download, so it comes when it is first asked to speak. */
const speakerFor = (voice: VoiceName): Promise<Speaker> => {
  const known = speakers.get(voice);
  if (known) return known;
  const made = Promise.all([
    import('#speech'),
    import('#speech/flite-voice'),
    import('#speech/browser-voice'),
    import('#speech/web-audio-out'),
    import('#speech/browser-timer'),
  ]).then(([speech, flite, browser, audio, timer]) =>
    speech.createSpeaker({
      voices: [flite.createFliteVoice({ voice: VOICES[voice] }), browser.createBrowserVoice()],
      audioOut: audio.createWebAudioOut(),
      timer: timer.browserTimer,
    }),
  );
  speakers.set(voice, made);
  return made;
};

interface Talk {
  readonly speaking: boolean;
  say(text: string, voice: VoiceName): void;
  stop(): void;
}

/** Lets `sitter` speak. `now` is session time; `locale` the language in force. */
export function useTalk(sitter: Sitter, now: () => number, locale: () => Locale): Talk {
  const [speaker, setSpeaker] = useState<Speaker | null>(null);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    if (!speaker) return undefined;
    sitter.listenTo(speaker);
    return speaker.subscribe((event) => {
      const tMs = now();
      if (event.kind === 'line-started') {
        sitter.push({ kind: 'turn', tMs, who: 'person', phase: 'start' });
        sitter.push({ kind: 'beat', tMs, feel: 'warm', intensity: 0.6, gesture: 'nod' });
      } else if (event.kind === 'line-ended') {
        sitter.push({ kind: 'turn', tMs, who: 'person', phase: 'end' });
        setSpeaking(false);
      }
    });
  }, [speaker, sitter, now]);
  return {
    speaking,
    say(text, voice) {
      setSpeaking(true);
      void speakerFor(voice)
        .then(async (found) => {
          setSpeaker(found);
          await found.unlock();
          found.say({
            id: `line-${now()}`,
            text,
            locale: locale(),
            feel: 'warm',
            intensity: 0.6,
            prosody: NEUTRAL_PROSODY,
            pronounce: [],
            visemes: null,
          });
        })
        .catch(() => setSpeaking(false));
    },
    stop() {
      speaker?.stop();
      setSpeaking(false);
    },
  };
}
