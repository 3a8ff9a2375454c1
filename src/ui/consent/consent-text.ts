import type { Words } from '../words.ts';
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
}

/** What a visitor is asked before a sense is switched on, in the case that holds on this machine. */
export const consentText = (
  sense: ConsentSense,
  recogniser: Devices['recogniser'],
  words: Words,
): ConsentText => {
  const { camera, microphone } = words.consent;
  if (sense === 'camera') {
    return { ...camera, version: 'camera-1' };
  }
  const { title, change, allow, decline } = microphone;
  const common = { title, change, allow, decline };
  switch (recogniser) {
    case 'none':
      return {
        ...common,
        version: 'microphone-tone-1',
        sentence: microphone.sentenceToneOnly,
        leaves: microphone.leavesNothing,
      };
    case 'browser':
      return {
        ...common,
        version: 'microphone-browser-1',
        sentence: microphone.sentence,
        leaves: microphone.leavesBrowser,
      };
    case 'on-device':
      return {
        ...common,
        version: 'microphone-device-1',
        sentence: microphone.sentence,
        leaves: microphone.leavesNothing,
      };
  }
};
