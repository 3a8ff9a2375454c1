import type { Locale } from '#core';

import type { CalendarDay } from '../knowledge/calendar.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import { sentencesFor } from './answer-style.ts';
import { topicOf } from './conversation-topic.ts';
import { findDay, findDays, withoutDayWords } from './date-words.ts';
import type { DayMention } from './date-words.ts';
import { closedThen, dayTalkedOf, sameThen } from './dated-price.ts';
import type { Draft, ReplyPlan } from './draft.ts';
import { findAnswer, NEAR, SURE } from './find-answer.ts';
import type { Answer, Topic } from './find-answer.ts';
import { oneClause } from './one-clause.ts';
import { answerOpening } from './opening-answer.ts';
import { besidesOpening, mainSchedule } from './opening-subject.ts';
import {
  answerType,
  asksOpening,
  indirectQuestion,
  leaningOf,
  questionsIn,
  showsAnswer,
  wantsYesOrNo,
  withoutAskingWords,
} from './question.ts';
import { citing, closing, mannerOf, sourceOf } from './say-answer.ts';
import { lines, todayOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { seasonNote } from './season-note.ts';

/** Answers from the knowledge, or says that it does not know. */
export const planKnowledge = (scene: Scene, text: string): ReplyPlan => {
  const { request, index, locale } = scene;
  const { now, history } = request;
  const today = todayOf(scene);
  const mention = findDay(text, locale, now);
  const topic = topicOf(index, history, locale, today);
  const goesOn = leaningOf(text, locale) !== 'none';
  const day = mention?.day ?? (goesOn ? dayTalkedOf(index, topic, today) : today);
  const opening = planOpening(scene, text, mention, topic);
  if (opening) return opening;
  const seasonal = mention !== null && mention.kind !== 'now';
  // Dates are answered by the calendar; as words they would only be words that no page holds.
  const dated =
    mention !== null &&
    mention.kind !== 'weekend' &&
    !(mention.kind === 'day' && mention.said === 'weekday');
  const undated = dated ? withoutDayWords(text, locale) : text;
  // "And on Sunday?" of shows wants the weekend's; of a price it wants the price.
  const bare = mention !== null && isBare(scene, withoutDayWords(text, locale));
  const closed = bare && topic?.type === 'price' ? closedThen(scene, mention) : null;
  if (closed) return { drafts: closed, offersPerson: false };
  const onlyDated = bare && topic !== null && topic.type !== 'price';
  const answer = findAnswer(index, {
    text: onlyDated ? `${withoutDayWords(text, locale)} ${partOfWeek(day, locale)}` : undated,
    locale,
    day,
    topic,
    seasonal,
  });
  if (!answer || answer.confidence < SURE) {
    // "What a wonderful museum! What does a ticket cost?": what stands beside a question must not hide it.
    const asked = questionsIn(text) ?? ledUpTo(scene, text);
    if (asked !== null) return planKnowledge(scene, asked);
  }
  if (!answer || answer.confidence < NEAR)
    return { drafts: lines(scene, 'unknown'), offersPerson: true };
  if (topic && answer.document.id === topic.docId && saysNothingOf(scene, text, answer))
    return planElsewhere(scene, text, day);
  // What is only lent its subject by the talk must still say something of what was asked.
  if (goesOn && !bare && answer.document.id === topic?.docId && isUnmet(scene, text, answer))
    return planElsewhere(scene, text, day);
  const clause = answer.confidence >= SURE && goesOn ? clauseOf(scene, answer, text) : null;
  if (clause && isSaidAgain(scene, answer, scene.heard.length))
    return sayAgain(scene, answer, text, clause);
  if (answer.confidence >= SURE && isSaidAgain(scene, answer, 2)) {
    if (bare && answer.type === 'price')
      return { drafts: sameThen(scene, answer, mention), offersPerson: false };
    if (!bare && isUnmet(scene, text, answer)) return planElsewhere(scene, text, day);
    return sayAgain(scene, answer, text, answer.core.join(' '));
  }
  return answer.confidence >= SURE ? sayKnown(scene, answer, text, day) : sayNearest(scene, answer);
};

const partOfWeek = ({ weekday }: CalendarDay, locale: Locale): string => {
  if (weekday === 0 || weekday === 6) return locale === 'nl' ? 'weekend' : 'weekends';
  return locale === 'nl' ? 'doordeweekse dagen' : 'weekdays';
};

/** "Where is it?" of a page that names no place: the nearest passage would be no answer. */
const saysNothingOf = ({ index, locale }: Scene, text: string, answer: Answer): boolean => {
  const type = answerType(text, locale);
  if (type === null || type === 'reason' || showsAnswer(answer.passage.text, type)) return false;
  return index.toTerms(withoutAskingWords(text, locale)).every(({ weight }) => weight < 1);
};

/** What a page leaves open: a price may be that of the whole visit; anything else is not guessed. */
const planElsewhere = (scene: Scene, text: string, day: CalendarDay): ReplyPlan => {
  const { index, locale } = scene;
  // Whether a part of it is free is not said by what the whole costs.
  const whole =
    answerType(text, locale) === 'price' && !/\b(?:free|gratis)\b/i.test(text)
      ? findAnswer(index, { text, locale, day, topic: null })
      : null;
  if (whole && whole.confidence >= NEAR && showsAnswer(whole.passage.text, 'price'))
    return sayKnown(scene, whole, text, day);
  return { drafts: lines(scene, 'not-said'), offersPerson: true };
};

/** The question at the end of a long sentence, where it names something that can be looked up. */
const ledUpTo = ({ index, locale }: Scene, text: string): string | null => {
  const asked = indirectQuestion(text, locale);
  return asked !== null && index.toTerms(asked).some(({ weight }) => weight === 1) ? asked : null;
};

/** True when nothing is left to look up. */
const isBare = ({ index }: Scene, text: string): boolean =>
  index.toTerms(text).every((term) => term.weight < 1);

/** True when what was asked is spoken of elsewhere, and not in what would be said again. */
const isUnmet = ({ index }: Scene, text: string, { document, passage }: Answer): boolean => {
  const asked = index.toTerms(text).filter(({ weight }) => weight === 1);
  const { heading, alsoKnownAs, text: said } = passage;
  const about = [heading, alsoKnownAs, said, document.title, ...document.keywords].join(' ');
  return asked.length > 0 && index.sentenceScore(about, asked) === 0;
};

/** The clause of an answer that is enough for a follow-up. */
const clauseOf = ({ index }: Scene, { core, type }: Answer, text: string): string | null =>
  core.length === 1 ? oneClause(index, core[0] ?? '', index.toTerms(text), type) : null;

/** True when the answer holds nothing that was not said in the last so many replies. */
const isSaidAgain = ({ heard }: Scene, { sentences }: Answer, replies: number): boolean => {
  const latest = heard.slice(-replies).join(' ');
  return sentences.every((sentence) => latest.includes(sentence));
};

/** The same answer to another question: the part that answers, owned as said already. */
const sayAgain = (scene: Scene, answer: Answer, text: string, part: string): ReplyPlan => {
  const { request, locale } = scene;
  const [again] = lines(scene, 'as-said');
  const say = `${again?.say ?? ''} ${part}`.trim();
  const manner = mannerOf(part, text, locale, request.reading);
  return {
    drafts: [{ say, ...manner, sources: [sourceOf(answer.document)], card: null }],
    offersPerson: false,
  };
};

/** "Are you open on Sunday?", also as "and on Sunday?" after talk about opening hours. */
const planOpening = (
  scene: Scene,
  text: string,
  named: DayMention | null,
  topic: Topic | null,
): ReplyPlan | null => {
  const { index, locale, request } = scene;
  const about = asksOpening(text, locale);
  const main = mainSchedule(index);
  if (!main) return null;
  const rest = besidesOpening(text, locale);
  const bare = index.toTerms(rest).every((term) => term.weight < 1);
  const discussed = index.documents.find(
    (document) => document.id === topic?.docId && document.schedule,
  );
  // "What time does it close?" of the café that was just spoken of means today.
  const meansToday =
    about && bare && discussed && discussed.id !== main.id && leaningOf(text, locale) !== 'none';
  const mention: DayMention | null =
    named ?? (meansToday ? { kind: 'day', day: todayOf(scene), said: 'today' } : null);
  if (!mention || mention.kind === 'month') return null;
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
  const subject = { name, schedule: own.schedule };
  const days = findDays(text, locale, request.now);
  const told = (days.length > 1 ? days : [mention])
    .map((one) => answerOpening(subject, one, request.now, locale))
    .filter((one) => one.text !== '');
  const answered = told.map((one) => one.text).join(' ');
  // Open on one day and closed on the other is neither a yes nor a no.
  const open = told.every((one) => one.open === false) ? false : null;
  if (!answered) return null;
  const said = wantsYesOrNo(text, locale) || named !== null ? answered : withoutYes(answered);
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

/** "Yes" answers no "when?". */
const withoutYes = (said: string): string => {
  const rest = said.replace(/^(?:Yes|Ja), /, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
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

const discussedIn = (scene: Scene): ReadonlySet<string> => {
  const { request, index, locale } = scene;
  const today = todayOf(scene);
  const found = request.history
    .filter((exchange) => exchange.who === 'visitor')
    .slice(-6)
    .flatMap(
      ({ text }) => findAnswer(index, { text, locale, day: today, topic: null })?.document.id ?? [],
    );
  return new Set(found);
};

export const sayKnown = (
  scene: Scene,
  answer: Answer,
  text: string,
  day: CalendarDay = todayOf(scene),
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

/** Tells about one document, as whoever asks its own question would hear it. */
export const planOverview = (scene: Scene, document: KnowledgeDocument): ReplyPlan => {
  const answer = findAnswer(scene.index, {
    text: document.ask,
    locale: scene.locale,
    day: todayOf(scene),
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
