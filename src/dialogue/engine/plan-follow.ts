import { inSeason } from '../knowledge/calendar.ts';
import type { KnowledgeDocument, Passage } from '../knowledge/document.ts';
import { topicOf } from './conversation-topic.ts';
import { toDraft } from './draft.ts';
import type { ReplyPlan } from './draft.ts';
import { line } from './phrase-book.ts';
import { planKnowledge, planOverview, sayKnown } from './plan-knowledge.ts';
import { showsAnswer } from './question.ts';
import { lines, sceneOf, suggestions, todayOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { findTalk } from './talk/find-talk.ts';

interface Subject {
  readonly document: KnowledgeDocument;
  /** What of it was said last; null when that is not known. */
  readonly passage: Passage | null;
}

const subjectOf = (scene: Scene): Subject | null => {
  const topic = topicOf(scene.index, scene.request.history, scene.locale, todayOf(scene));
  const document = scene.index.documents.find(({ id }) => id === topic?.docId);
  if (!document) return null;
  return { document, passage: document.passages.find(({ id }) => id === topic?.passageId) ?? null };
};

const saySome = (
  scene: Scene,
  document: KnowledgeDocument,
  passage: Passage,
  sentences: readonly string[],
): ReplyPlan =>
  sayKnown(
    scene,
    { document, passage, sentences, core: sentences.slice(0, 1), type: null, confidence: 1 },
    document.ask,
  );

/** "Tell me more": what the page still holds, and after that the next subject. */
export const planMore = (scene: Scene): ReplyPlan => {
  const subject = subjectOf(scene);
  if (!subject) return { drafts: lines(scene, 'help', suggestions(scene)), offersPerson: false };
  const { document, passage } = subject;
  const said = scene.request.history.map(({ text }) => text).join(' ');
  const from = Math.max(
    0,
    document.passages.findIndex(({ id }) => id === passage?.id),
  );
  const inTurn = [...document.passages.slice(from), ...document.passages.slice(0, from)];
  for (const next of inTurn) {
    if (next.season && !inSeason(next.season, todayOf(scene))) continue;
    const left = next.sentences.filter((sentence) => !said.includes(sentence));
    if (left.length > 0) return saySome(scene, document, next, left.slice(0, 2));
  }
  const related = document.related.flatMap(
    (id) => scene.index.documents.find((other) => other.id === id) ?? [],
  );
  const next = related.find(
    (other) => !other.passages.some((one) => said.includes(one.sentences[0] ?? ' ')),
  );
  if (next) return planOverview(scene, next);
  return { drafts: lines(scene, 'no-more', suggestions(scene)), offersPerson: false };
};

/** "Why?": the reason that the page gives; pages often give none. */
export const planWhy = (scene: Scene): ReplyPlan => {
  const subject = subjectOf(scene);
  if (!subject) return { drafts: lines(scene, 'why-what'), offersPerson: false };
  const reason = subject.passage?.sentences.find((sentence) => showsAnswer(sentence, 'reason'));
  if (subject.passage && reason) return saySome(scene, subject.document, subject.passage, [reason]);
  return { drafts: lines(scene, 'why-unknown'), offersPerson: true };
};

/** Says the last answer again: word for word at first, in short when that was not enough. */
export const planAgain = (scene: Scene, inShort: boolean): ReplyPlan => {
  const { request, persona, index, locale } = scene;
  const { history, style } = request;
  const last = history.findLast(({ who }) => who === 'person')?.text;
  if (!last)
    return { drafts: lines(scene, 'nothing-to-repeat', suggestions(scene)), offersPerson: false };
  const asked = history.findLastIndex(
    ({ who, text }) => who === 'visitor' && findTalk(text, locale, persona.name).rest !== '',
  );
  const askedTwice = isRepeat(scene, history.findLast(({ who }) => who === 'visitor')?.text ?? '');
  if ((inShort || askedTwice) && asked >= 0) {
    const then = sceneOf(
      {
        ...request,
        text: history[asked]?.text ?? '',
        history: history.slice(0, asked),
        style: { tone: style?.tone ?? 'formal', order: 'solve-first', length: 'brief' },
      },
      index,
      persona,
    );
    const { rest } = findTalk(then.request.text, locale, persona.name);
    const facts = planKnowledge(then, rest).drafts.filter(({ sources }) => sources.length > 0);
    if (facts.length > 0)
      return { drafts: [...lines(scene, 'rephrase'), ...facts], offersPerson: false };
  }
  return { drafts: [toDraft(line(last, 'warm', 0.4, 'nod'))], offersPerson: false };
};

const isRepeat = ({ locale, persona }: Scene, text: string): boolean =>
  findTalk(text, locale, persona.name).keys.includes('repeat');
