import type { ReplyPlan } from './draft.ts';
import { findAnswer, SURE } from './find-answer.ts';
import { sourceOf } from './say-answer.ts';
import { lines, todayOf } from './scene.ts';
import type { Scene } from './scene.ts';

/** Comfort, and the fact that is asked for within it. */
export const planEmpathy = (scene: Scene, key: 'complaint' | 'sadness'): ReplyPlan => {
  const comfort = lines(scene, key);
  const [opener, ask] = comfort;
  const { text } = scene.request;
  const answer = findAnswer(scene.index, {
    text,
    locale: scene.locale,
    day: todayOf(scene),
    topic: null,
  });
  if (!opener || !answer || answer.confidence < SURE)
    return { drafts: comfort, offersPerson: true };
  const fact = answer.sentences.join(' ');
  return {
    drafts: [
      opener,
      {
        say: fact,
        feel: key === 'sadness' ? 'calm' : 'concerned',
        intensity: 0.5,
        gesture: null,
        sources: [sourceOf(answer.document)],
        card: null,
      },
      ...(ask ? [ask] : []),
    ],
    offersPerson: true,
  };
};
