import { fill, type Words } from '../words.ts';
import type { ConsentSense, Devices } from '../surroundings.ts';

export interface ConsentText {
  /** Names the wording that was agreed to; a changed wording gets a new one. */
  readonly version: string;
  readonly title: string;
  readonly sentence: string;
  /** What leaves the device. */
  readonly leaves: string;
  readonly change: string;
  readonly allow: string;
  readonly decline: string;
  /** How much may be read, for the visitor to choose; null where only words are. */
  readonly reads: Words['consent']['reads'] | null;
}

/** What a visitor is asked before a sense is switched on, in the case that holds on this machine. */
export const consentText = (
  sense: ConsentSense,
  devices: Pick<Devices, 'recogniser' | 'readsTone' | 'readsHands' | 'soundSentTo'>,
  words: Words,
): ConsentText => {
  const { recogniser, readsTone, readsHands } = devices;
  const { camera, microphone } = words.consent;
  const sentTo = { sentTo: devices.soundSentTo ?? microphone.someoneElse };
  if (sense === 'camera') {
    const { sentenceHands, ...asked } = camera;
    const { reads } = words.consent;
    if (!readsHands) return { ...asked, version: 'camera-2', reads };
    return { ...asked, version: 'camera-hands-1', sentence: sentenceHands, reads };
  }
  const { title, change, allow, decline } = microphone;
  if (recogniser === 'call') {
    return {
      title,
      allow,
      decline,
      reads: null,
      change: microphone.changeWordsOnly,
      version: 'microphone-realtime-1',
      sentence: microphone.sentenceCall,
      leaves: fill(microphone.leavesCall, sentTo),
    };
  }
  const common = { title, change, allow, decline, reads: readsTone ? words.consent.reads : null };
  if (!readsTone) {
    return {
      ...common,
      change: microphone.changeWordsOnly,
      version: `microphone-words-${recogniser}-1`,
      sentence: microphone.sentenceWordsOnly,
      leaves:
        recogniser === 'browser'
          ? microphone.leavesBrowserWords
          : recogniser === 'server'
            ? fill(microphone.leavesServerWords, sentTo)
            : microphone.leavesNothing,
    };
  }
  switch (recogniser) {
    case 'none':
      return {
        ...common,
        version: 'microphone-tone-2',
        sentence: microphone.sentenceToneOnly,
        leaves: microphone.leavesNothing,
      };
    case 'browser':
      return {
        ...common,
        version: 'microphone-browser-2',
        sentence: microphone.sentence,
        leaves: microphone.leavesBrowser,
      };
    case 'server':
      return {
        ...common,
        version: 'microphone-server-1',
        sentence: microphone.sentence,
        leaves: fill(microphone.leavesServer, sentTo),
      };
    case 'on-device':
      return {
        ...common,
        version: 'microphone-device-2',
        sentence: microphone.sentence,
        leaves: microphone.leavesNothing,
      };
  }
};
