import type { ReplyPlan } from './draft.ts';
import type { NeedRule } from './needs/need-rule.ts';
import { planKnowledge } from './plan-knowledge.ts';
import { lines, suggestions } from './scene.ts';
import type { Scene } from './scene.ts';

/** Needs that a person should hear of, whatever the pages say. */
const FOR_A_PERSON: ReadonlySet<NeedRule['frame']> = new Set(['need-child', 'need-ill']);

/** Answers a need by what the pages say on it, with a word for whoever has it. */
export const planNeed = (
  scene: Scene,
  { ask, otherwise, frame }: NeedRule,
  text: string,
): ReplyPlan => {
  const own = planKnowledge(scene, ask ?? text);
  const known = own.offersPerson && otherwise ? planKnowledge(scene, otherwise) : own;
  const urgent = FOR_A_PERSON.has(frame);
  const opener = lines(scene, frame);
  if (known.offersPerson) {
    // Nothing on it: the word alone where that is of use.
    if (urgent) return { drafts: opener, offersPerson: true };
    if (frame === 'need-bored')
      return { drafts: lines(scene, 'unsure', suggestions(scene)), offersPerson: false };
    return known;
  }
  // Nobody who has lost a child is asked what else they would like to hear about.
  const facts = urgent ? known.drafts.filter(({ sources }) => sources.length > 0) : known.drafts;
  return { drafts: [...opener, ...facts], offersPerson: urgent };
};
