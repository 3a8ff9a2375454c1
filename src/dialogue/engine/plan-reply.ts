import type { Persona } from '#core';

import { soundsLikeEmergency } from '../guard/emergency-words.ts';
import { asksForPerson, asksIfAi, soundsLikeCrisis } from '../guard/sensitive-words.ts';
import type { ReplyRequest } from '../reply/reply-request.ts';
import { comfortFirst } from './answer-style.ts';
import type { ReplyPlan } from './draft.ts';
import { findNeed, isMoreTold, isOnlyTold } from './needs/find-need.ts';
import type { PassageIndex } from './passage-index.ts';
import { planEmergency } from './plan-emergency.ts';
import { planEmpathy } from './plan-empathy.ts';
import { planKnowledge } from './plan-knowledge.ts';
import { planNeed } from './plan-need.ts';
import { planSeveral } from './plan-several.ts';
import { mainPoint, planTalk } from './plan-talk.ts';
import { lines, sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { findTalk } from './talk/find-talk.ts';

/** What to say when the text itself cannot be used. */
export const planRefusal = (
  reason: 'empty' | 'too-long' | 'not-text',
  request: ReplyRequest,
  index: PassageIndex,
  persona: Persona,
): ReplyPlan => ({
  // What was refused is not looked at, not even for a name.
  drafts: lines(
    sceneOf({ ...request, text: '' }, index, persona),
    reason === 'too-long' ? 'too-long' : 'not-heard',
  ),
  offersPerson: false,
});

/** Decides what to say to a checked text: safety first, then talk, then knowledge. */
export const planReply = (
  request: ReplyRequest,
  index: PassageIndex,
  persona: Persona,
): ReplyPlan => {
  const { text } = request;
  const scene = sceneOf(request, index, persona);
  if (soundsLikeCrisis(text))
    return {
      drafts: lines(scene, 'crisis', {
        kind: 'link',
        title: 'findahelpline.com',
        href: 'https://findahelpline.com',
      }),
      offersPerson: true,
    };
  const emergency = soundsLikeEmergency(text);
  if (emergency) return planEmergency(scene, emergency);
  if (asksForPerson(text)) return { drafts: lines(scene, 'person'), offersPerson: true };
  const { keys, rest } = findTalk(text, scene.locale, persona.name);
  const main = mainPoint(keys);
  if (asksIfAi(text))
    return { drafts: lines(scene, main === 'feelings' ? main : 'are-you-ai'), offersPerson: true };
  if (main === 'complaint' || main === 'sadness') return planEmpathy(scene, main);
  // "I left my umbrella here yesterday" is told, and wants more than thanks for telling.
  const need = main === 'told' ? findNeed(text, scene.locale) : null;
  if (need) return planNeed(scene, need, text);
  if (main && !rest) return planTalk(scene, main);
  return comfortFirst(planRest(scene, rest), request.style, request.reading, (key) =>
    lines(scene, key),
  );
};

/** What is left when talk is taken off: a need, a question, or something that is only told. */
const planRest = (scene: Scene, text: string): ReplyPlan => {
  const need = findNeed(text, scene.locale);
  if (need) return planNeed(scene, need, text);
  if (scene.turn > 0 && isMoreTold(text, scene.locale)) return planTalk(scene, 'told');
  const several = planSeveral(scene, text);
  if (several) return several;
  const plan = planKnowledge(scene, text);
  return plan.offersPerson && isOnlyTold(text, scene.locale) ? planTalk(scene, 'told') : plan;
};
