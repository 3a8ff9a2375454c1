import type { Card, Locale, Persona } from '#core';

import { asksForPerson, asksIfAi, soundsLikeCrisis } from '../guard/sensitive-words.ts';
import { dayAt } from '../knowledge/calendar.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { ReplyRequest } from '../reply/reply-request.ts';
import { topicOf } from './conversation-topic.ts';
import { findDay, withoutDayWords } from './date-words.ts';
import type { DayMention } from './date-words.ts';
import { comfortFirst, sentencesFor, talkFor } from './answer-style.ts';
import { choices, toDraft } from './draft.ts';
import type { Draft, ReplyPlan } from './draft.ts';
import { findAnswer, NEAR, SURE } from './find-answer.ts';
import type { Answer, Topic } from './find-answer.ts';
import { answerOpening } from './opening-answer.ts';
import type { PassageIndex } from './passage-index.ts';
import { phrase } from './phrases.ts';
import type { Line, PhraseKey } from './phrase-book.ts';
import { besidesOpening, mainSchedule } from './opening-subject.ts';
import { asksOpening, leaningOf, questionsIn } from './question.ts';
import { citing, closing, mannerOf, sourceOf } from './say-answer.ts';
import { seasonNote } from './season-note.ts';
import { findTalk } from './small-talk.ts';
import type { TalkKey } from './small-talk.ts';
import { sayDate, sayTime, sayWeekday } from './speakable.ts';

interface Scene {
  readonly request: ReplyRequest;
  readonly index: PassageIndex;
  readonly persona: Persona;
  readonly locale: Locale;
  /** Exchanges by the person so far; picks between variants. */
  readonly turn: number;
}

/** What to say when the text itself cannot be used. */
export const planRefusal = (
  reason: 'empty' | 'too-long' | 'not-text',
  request: ReplyRequest,
  persona: Persona,
): ReplyPlan => ({
  drafts: phrase(reason === 'too-long' ? 'too-long' : 'not-heard', request.locale, 0, persona).map(
    (line) => toDraft(line),
  ),
  offersPerson: false,
});

/** Decides what to say to a checked text: safety first, then talk, then knowledge. */
export const planReply = (
  request: ReplyRequest,
  index: PassageIndex,
  persona: Persona,
): ReplyPlan => {
  const { locale, text, history } = request;
  const scene: Scene = {
    request,
    index,
    persona,
    locale,
    turn: history.filter((exchange) => exchange.who === 'person').length,
  };
  if (soundsLikeCrisis(text))
    return {
      drafts: lines(scene, 'crisis', {
        kind: 'link',
        title: 'findahelpline.com',
        href: 'https://findahelpline.com',
      }),
      offersPerson: true,
    };
  if (asksForPerson(text)) return { drafts: lines(scene, 'person'), offersPerson: true };
  if (asksIfAi(text)) return { drafts: lines(scene, 'are-you-ai'), offersPerson: true };
  const { talk, rest, alone } = findTalk(text, locale);
  const main = talk.at(-1);
  if (main && alone) return planTalk(scene, talk.includes('thanks') ? 'thanks' : main);
  if (main === 'complaint' || main === 'sadness') return planEmpathy(scene, main);
  return comfortFirst(
    planKnowledge(scene, talk.length > 0 ? rest : text),
    request.style,
    request.reading,
    (key) => lines(scene, key),
  );
};

const lines = (scene: Scene, key: PhraseKey, card: Card | null = null): readonly Draft[] => {
  const { style } = scene.request;
  const said = phrase(key, scene.locale, scene.turn, scene.persona, style?.tone);
  const drafts = said.map((line, at) => toDraft(line, at === said.length - 1 ? card : null));
  return talkFor(key, drafts, style);
};

const suggestions = ({ persona, locale }: Scene): Card | null =>
  choices(persona.suggestions[locale]);

const planTalk = (scene: Scene, key: TalkKey): ReplyPlan => {
  const { history } = scene.request;
  const previous = history.findLast((exchange) => exchange.who === 'person')?.text ?? '';
  switch (key) {
    case 'repeat':
      return previous
        ? { drafts: [toDraft(line(previous))], offersPerson: false }
        : { drafts: lines(scene, 'nothing-to-repeat', suggestions(scene)), offersPerson: false };
    case 'time':
      return { drafts: [toDraft(line(sayNow(scene)))], offersPerson: false };
    case 'yes':
      return planYes(scene, previous);
    case 'no':
      return {
        drafts: lines(scene, previous.endsWith('?') ? 'declined' : 'acknowledge'),
        offersPerson: false,
      };
    case 'complaint':
    case 'sadness':
    case 'insult':
      return { drafts: lines(scene, key), offersPerson: true };
    case 'greeting':
    case 'help':
    case 'who-are-you':
    case 'instructions':
      return { drafts: lines(scene, key, suggestions(scene)), offersPerson: false };
    default:
      return { drafts: lines(scene, key), offersPerson: false };
  }
};

const line = (say: string): Line => ({ say, feel: 'warm', intensity: 0.4, gesture: 'nod' });

const sayNow = ({ request: { now }, locale }: Scene): string =>
  locale === 'nl'
    ? `Het is ${sayWeekday(now.weekday, locale)} ${sayDate(now, locale)}, ${sayTime(now.minutes, locale)}.`
    : `It is ${sayTime(now.minutes, locale)} on ${sayWeekday(now.weekday, locale)} ${sayDate(now, locale)}.`;

const OFFERED_PERSON =
  /\b(?:person|colleague|someone|get one|mens|collega|iemand|er een halen)\b[^?]*\?\s*$/i;

/** A yes says it to whatever was offered last: a person, or a subject. */
const planYes = (scene: Scene, previous: string): ReplyPlan => {
  if (OFFERED_PERSON.test(previous)) return { drafts: lines(scene, 'person'), offersPerson: true };
  const question = previous.slice(previous.lastIndexOf('.') + 1).toLowerCase();
  const offered = scene.index.documents
    .map((document) => ({ document, at: question.indexOf(document.topic.toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.document.topic.length - a.document.topic.length)[0]?.document;
  if (offered) return planOverview(scene, offered);
  return { drafts: lines(scene, 'acknowledge', suggestions(scene)), offersPerson: false };
};

const planOverview = (scene: Scene, document: KnowledgeDocument): ReplyPlan => {
  const { now } = scene.request;
  const answer = findAnswer(scene.index, {
    text: document.ask,
    locale: scene.locale,
    day: dayAt(now.year, now.month, now.day),
    topic: { docId: document.id, passageId: null, type: null },
  });
  const passage = answer?.document.id === document.id ? answer : null;
  const first = document.passages[0];
  if (!passage && !first) return { drafts: lines(scene, 'unknown'), offersPerson: true };
  return sayKnown(
    scene,
    passage ?? {
      document,
      passage: first ?? {
        id: '',
        docId: document.id,
        heading: '',
        alsoKnownAs: '',
        text: '',
        sentences: [],
        season: null,
      },
      sentences: first?.sentences.slice(0, 2) ?? [],
      core: first?.sentences.slice(0, 1) ?? [],
      type: null,
      confidence: 1,
    },
    document.ask,
  );
};

const planEmpathy = (scene: Scene, key: 'complaint' | 'sadness'): ReplyPlan => {
  const comfort = lines(scene, key);
  const [opener, ask] = comfort;
  const { now, text } = scene.request;
  const answer = findAnswer(scene.index, {
    text,
    locale: scene.locale,
    day: dayAt(now.year, now.month, now.day),
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

const planKnowledge = (scene: Scene, text: string): ReplyPlan => {
  const { request, index, locale } = scene;
  const { now, history } = request;
  const today = dayAt(now.year, now.month, now.day);
  const mention = findDay(text, locale, now);
  const day = mention?.day ?? today;
  const topic = topicOf(index, history, locale, today);
  const opening = planOpening(scene, text, mention, topic);
  if (opening) return opening;
  const seasonal = mention !== null && mention.kind !== 'now';
  // Dates are answered by the calendar; as words they would only be words that no page holds.
  const dated =
    mention !== null &&
    mention.kind !== 'weekend' &&
    !(mention.kind === 'day' && mention.said === 'weekday');
  const answer = findAnswer(index, {
    text: dated ? withoutDayWords(text, locale) : text,
    locale,
    day,
    topic,
    seasonal,
  });
  if (!answer || answer.confidence < SURE) {
    // "What a wonderful museum! What does a ticket cost?": what stands beside a question must not hide it.
    const asked = questionsIn(text);
    if (asked !== null) return planKnowledge(scene, asked);
  }
  if (!answer || answer.confidence < NEAR)
    return { drafts: lines(scene, 'unknown'), offersPerson: true };
  return answer.confidence >= SURE ? sayKnown(scene, answer, text, day) : sayNearest(scene, answer);
};

/** "Are you open on Sunday?", also as "and on Sunday?" after talk about opening hours. */
const planOpening = (
  scene: Scene,
  text: string,
  mention: DayMention | null,
  topic: Topic | null,
): ReplyPlan | null => {
  const { index, locale, request } = scene;
  const about = asksOpening(text, locale);
  const main = mainSchedule(index);
  if (!mention || mention.kind === 'month' || !main) return null;
  const rest = besidesOpening(text, locale);
  const bare = index.toTerms(rest).every((term) => term.weight < 1);
  const discussed = index.documents.find(
    (document) => document.id === topic?.docId && document.schedule,
  );
  if (!about && !(discussed && bare)) return null;
  const found = bare ? null : findAnswer(index, { text: rest, locale, day: mention.day, topic });
  const continued = discussed && leaningOf(text, locale) !== 'none' ? discussed : main;
  const own = bare
    ? about
      ? continued
      : (discussed ?? main)
    : found && found.confidence >= SURE
      ? found.document
      : null;
  if (!own?.schedule) return null;
  const name = own.id === main.id ? null : own.topic;
  const { text: said, open } = answerOpening(
    { name, schedule: own.schedule },
    mention,
    request.now,
    locale,
  );
  if (!said) return null;
  const manner = mannerOf(open === false ? `${said} closed` : 'yes', text, locale, request.reading);
  const { style } = request;
  const last = closing(own, index.documents, discussedIn(scene), scene.turn, locale, style);
  return withClosing(scene, {
    drafts: [
      {
        say:
          style?.tone === 'playful'
            ? citing([said], own.cite, 1, locale, style).join(' ')
            : citing([said], own.cite, 1, locale)
                .slice(0, scene.turn % 2 === 0 && style?.length !== 'brief' ? 2 : 1)
                .join(' '),
        ...manner,
        sources: [sourceOf(own)],
        card: null,
      },
    ],
    last,
  });
};

/** A brief answer ends when it is answered: what is worth knowing next is there to tap, and is not asked. */
const withClosing = (
  { request: { style } }: Scene,
  { drafts, last }: { readonly drafts: readonly Draft[]; readonly last: Draft | null },
): ReplyPlan => {
  const end = drafts.at(-1);
  if (!last || !end) return { drafts, offersPerson: false };
  if (style?.length !== 'brief') return { drafts: [...drafts, last], offersPerson: false };
  const closed = { ...end, card: end.card ?? last.card };
  return { drafts: [...drafts.slice(0, -1), closed], offersPerson: false };
};

const discussedIn = ({ request, index, locale }: Scene): ReadonlySet<string> => {
  const today = dayAt(request.now.year, request.now.month, request.now.day);
  const found = request.history
    .filter((exchange) => exchange.who === 'visitor')
    .slice(-6)
    .flatMap(
      ({ text }) => findAnswer(index, { text, locale, day: today, topic: null })?.document.id ?? [],
    );
  return new Set(found);
};

const sayKnown = (
  scene: Scene,
  answer: Answer,
  text: string,
  day = dayAt(scene.request.now.year, scene.request.now.month, scene.request.now.day),
): ReplyPlan => {
  const { locale, request, index, turn } = scene;
  const { style } = request;
  const note = style ? null : seasonNote(answer, day, locale);
  const sentences = style ? sentencesFor(answer, style.length, day, locale) : answer.sentences;
  const said = citing(sentences, answer.document.cite, turn, locale, style);
  const manner = mannerOf(answer.sentences.join(' '), text, locale, request.reading);
  const sources = [sourceOf(answer.document)];
  const body = note ? [...said, note] : said;
  const last = closing(answer.document, index.documents, discussedIn(scene), turn, locale, style);
  const link = answer.document.link;
  const drafts: Draft[] = [
    { say: body.slice(0, 1).join(' '), ...manner, sources, card: null },
    ...(body.length > 1
      ? [
          {
            say: body.slice(1).join(' '),
            feel: manner.feel,
            intensity: manner.intensity * 0.8,
            gesture: null,
            sources,
            card: null,
          },
        ]
      : []),
  ];
  const head = drafts[0];
  if (link && head)
    drafts[0] = { ...head, card: { kind: 'link', title: answer.document.title, href: link } };
  return withClosing(scene, { drafts, last });
};

/** Something near, said as no more than that. */
const sayNearest = (scene: Scene, answer: Answer): ReplyPlan => {
  const { locale } = scene;
  const first = answer.sentences.join(' ');
  const intro =
    locale === 'nl'
      ? `Dat weet ik niet precies. Het dichtst in de buurt komt ${answer.document.cite}: ${first}`
      : `I do not know that exactly. The nearest I have is ${answer.document.cite}: ${first}`;
  return {
    drafts: [
      {
        say: intro,
        feel: 'thoughtful',
        intensity: 0.5,
        gesture: 'tilt',
        sources: [sourceOf(answer.document)],
        card: null,
      },
      {
        say: locale === 'nl' ? 'Helpt dat, of zal ik een mens halen?' : 'Does that help, or shall I get a person?',
        feel: 'curious', intensity: 0.4, gesture: null, sources: [], card: null,
      }, // prettier-ignore
    ],
    offersPerson: true,
  };
};
