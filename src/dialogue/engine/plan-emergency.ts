import type { Emergency } from '../guard/emergency-words.ts';
import type { ReplyPlan } from './draft.ts';
import { findAnswer, SURE } from './find-answer.ts';
import { sourceOf } from './say-answer.ts';
import { lines, todayOf } from './scene.ts';
import type { Scene } from './scene.ts';

/** What the pages may know that helps. */
const FIRST_AID = {
  en: 'Where is first aid and the defibrillator?',
  nl: 'Waar is de eerste hulp en de defibrillator?',
};

/** Who to call, at once; where first aid is comes after that, never before. */
export const planEmergency = (scene: Scene, kind: Emergency): ReplyPlan => {
  const { locale, index } = scene;
  const drafts = lines(scene, `emergency-${kind}`);
  if (kind !== 'medical') return { drafts, offersPerson: true };
  const known = findAnswer(index, {
    text: FIRST_AID[locale],
    locale,
    day: todayOf(scene),
    topic: null,
  });
  if (!known || known.confidence < SURE) return { drafts, offersPerson: true };
  const [first, ...rest] = drafts;
  const place = {
    say: known.sentences.join(' '),
    feel: 'calm' as const,
    intensity: 0.6,
    gesture: null,
    sources: [sourceOf(known.document)],
    card: null,
  };
  return { drafts: first ? [first, place, ...rest] : [place], offersPerson: true };
};
