import type { CalendarDay } from '../knowledge/calendar.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import { sentencesFor } from './answer-style.ts';
import { topicOf } from './conversation-topic.ts';
import { findDay, withoutDayWords } from './date-words.ts';
import type { DayMention } from './date-words.ts';
import type { Draft, ReplyPlan } from './draft.ts';
import { findAnswer, NEAR, SURE } from './find-answer.ts';
import type { Answer, Topic } from './find-answer.ts';
import { answerOpening } from './opening-answer.ts';
import { besidesOpening, mainSchedule } from './opening-subject.ts';
import { asksOpening, leaningOf, questionsIn } from './question.ts';
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
