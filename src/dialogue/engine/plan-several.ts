import type { Manner } from '#core';

import type { Exchange } from '../ports.ts';
import { toSentences } from '../text/sentences.ts';
import type { Draft, ReplyPlan } from './draft.ts';
import { isOnlyAboutOpening } from './opening-subject.ts';
import { planKnowledge } from './plan-knowledge.ts';
import { answerType, leaningOf, showsAnswer } from './question.ts';
import { lines } from './scene.ts';
import type { Scene } from './scene.ts';
import { MOST_AT_ONCE, splitQuestions } from './split-questions.ts';

/** Answers several questions in the order they were asked, each shortly; null when the text holds but one. */
export const planSeveral = (scene: Scene, text: string): ReplyPlan | null => {
  const split = splitQuestions(text, scene.locale);
  if (!split) return null;
  const parts = split.parts.slice(0, MOST_AT_ONCE);
  const answers = parts.map((part, at) =>
    // What stands in a list does not point at what stands before it.
    answerPart(scene, part, split.kind === 'list' ? null : (parts[at - 1] ?? null)),
  );
  const known = answers.filter((answer) => answer !== null);
  const distinct = withoutRepeats(known);
  // Two halves of one answer, or of a thing that is called "black and white", are no two questions.
  if (distinct.length === 0 || (distinct.length === 1 && known.length === parts.length))
    return null;
  const sources = new Set(distinct.flatMap((draft) => draft.sources.map(({ id }) => id)));
  if (split.kind === 'list' && (known.length < parts.length || sources.size < 2)) return null;
  const drafts = distinct.map((draft, at) => (at > 0 ? joined(scene, draft) : draft));
  if (known.length < parts.length)
    return { drafts: [...drafts, ...inOne(lines(scene, 'several-unknown'))], offersPerson: true };
  if (split.parts.length > MOST_AT_ONCE)
    return { drafts: [...drafts, ...inOne(lines(scene, 'several-more'))], offersPerson: false };
  return { drafts, offersPerson: false };
};

const answerPart = (scene: Scene, part: string, before: string | null): Draft | null => {
  const { request, index, locale } = scene;
  const aboutOpening = isOnlyAboutOpening(index, part, locale);
  const brief: Manner = {
    tone: request.style?.tone ?? 'formal',
    order: 'solve-first',
    length: 'brief',
  };
  const facts = (history: readonly Exchange[], style: Manner | null): readonly Draft[] => {
    const asked = { ...request, text: part, style, history };
    const answer = planKnowledge({ ...scene, turn: 0, heard: [], request: asked }, part);
    return answer.offersPerson ? [] : answer.drafts.filter(({ sources }) => sources.length > 0);
  };
  const shortly = (draft: Draft | undefined, say = draft?.say ?? ''): Draft | null =>
    draft ? { ...draft, say, gesture: null, card: null } : null;
  const plan = (history: readonly Exchange[]): Draft | null => {
    const [short] = facts(history, brief);
    if (!short || type === null) return shortly(short);
    // When the shortest answer leaves out what was asked for, the sentence beside it may say so.
    const full = facts(history, null);
    if (aboutOpening) return shortly(full[0], full.map(({ say }) => say).join(' '));
    if (showsAnswer(short.say, type)) return shortly(short);
    return shortly(full.find(({ say }) => showsAnswer(withoutLead(say), type)) ?? short);
  };
  const type = answerType(part, locale);
  // "Where is the café and when does it open?" goes on with the café; "when are you open and what does it cost?" does not.
  const opening = before !== null && isOnlyAboutOpening(index, before, locale);
  const goesOn = before !== null && !opening;
  // "When are you open" turns to the whole place, and leaves behind whatever was talked of until then.
  const leaves = opening && leaningOf(before, locale) === 'none';
  const within = plan(
    goesOn ? [...request.history, { who: 'visitor', text: before }] : leaves ? [] : request.history,
  );
  if (within === null || type === null || showsAnswer(within.say, type)) return within;
  const alone = plan([]);
  if (alone && showsAnswer(alone.say, type)) return alone;
  // What points back to a subject that says nothing of the kind has no answer.
  return before === null || leaningOf(part, locale) === 'none' ? within : null;
};

const LEAD = /^(?:According to|Volgens) [^:]+: /;
const withoutLead = (say: string): string => say.replace(LEAD, '');

/** Nothing is said twice, and one page is named once. */
const withoutRepeats = (answers: readonly Draft[]): readonly Draft[] => {
  const said = new Set<string>();
  const left: Draft[] = [];
  for (const draft of answers) {
    const lead = LEAD.exec(draft.say)?.[0] ?? '';
    const fresh = toSentences(withoutLead(draft.say)).filter((sentence) => !said.has(sentence));
    for (const sentence of fresh) said.add(sentence);
    const named = left.at(-1)?.sources[0]?.id === draft.sources[0]?.id;
    if (fresh.length > 0) left.push({ ...draft, say: `${named ? '' : lead}${fresh.join(' ')}` });
  }
  return left;
};

/** What goes on in the middle of a breath: a lead, or a word that points back. */
const MID_BREATH = /^(?:According to|Volgens|It|They|Het|Ze|Die) /;

const joined = ({ locale }: Scene, draft: Draft): Draft => {
  if (!MID_BREATH.test(draft.say)) return draft;
  const and = locale === 'nl' ? 'En' : 'And';
  return { ...draft, say: `${and} ${draft.say.charAt(0).toLowerCase()}${draft.say.slice(1)}` };
};

/** One beat of several lines, for a turn that holds some already. */
const inOne = (drafts: readonly Draft[]): readonly Draft[] => {
  const [first] = drafts;
  return first ? [{ ...first, say: drafts.map(({ say }) => say).join(' ') }] : [];
};
