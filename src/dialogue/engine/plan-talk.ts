import type { ReplyPlan } from './draft.ts';
import { toDraft } from './draft.ts';
import { line } from './phrase-book.ts';
import type { PhraseKey } from './phrase-book.ts';
import { planAgain, planMore, planWhy } from './plan-follow.ts';
import { planOverview } from './plan-knowledge.ts';
import { lines, suggestions } from './scene.ts';
import type { Scene } from './scene.ts';
import { sayDate, sayTime, sayWeekday } from './speakable.ts';
import { findTalk } from './talk/find-talk.ts';
import type { Talk } from './talk/find-talk.ts';

export type TalkPoint = Talk['keys'][number];

/** Courtesy that an answer to something else makes good for. */
const PASSING: ReadonlySet<TalkPoint> = new Set([
  'greeting',
  'delight',
  'sorry',
  'yes',
  'no',
  'laugh',
  'name-told',
]);

/** What to answer when several things were said: what matters most, and of that the last. */
export const mainPoint = (keys: readonly TalkPoint[]): TalkPoint | null => {
  const telling = keys.filter((key) => !PASSING.has(key) && key !== 'thanks');
  if (telling.length > 0) return telling.at(-1) ?? null;
  // "Thanks, that's all" is not asked what else.
  if (keys.includes('thanks') && keys.includes('no')) return 'never-mind';
  if (keys.includes('name-told')) return 'nice-to-meet';
  return keys.includes('thanks') ? 'thanks' : (keys.at(-1) ?? null);
};

/** Answers talk that asks nothing of the knowledge. */
export const planTalk = (scene: Scene, key: TalkPoint): ReplyPlan => {
  const said = scene.request.history.findLast(({ who }) => who === 'person')?.text ?? '';
  const say = (phrase: PhraseKey, offersPerson = false): ReplyPlan => ({
    drafts: lines(scene, phrase),
    offersPerson,
  });
  const offer = (phrase: PhraseKey): ReplyPlan => ({
    drafts: lines(scene, phrase, suggestions(scene)),
    offersPerson: false,
  });
  switch (key) {
    case 'greeting':
      return offer(greetedBefore(scene) ? 'greeting-again' : 'greeting');
    case 'name-told':
      return say('nice-to-meet');
    case 'name-asked':
      return say(scene.visitor === null ? 'name-unknown' : 'name-known');
    case 'repeat':
    case 'unclear':
      return planAgain(scene, key === 'unclear');
    case 'more':
      return planMore(scene);
    case 'why':
      return said ? planWhy(scene) : offer('nothing-to-repeat');
    case 'another':
      return lastPoint(scene) === 'joke' ? say('joke') : offer('go-ahead');
    case 'time':
      return { drafts: [toDraft(line(sayNow(scene), 'warm', 0.4, 'nod'))], offersPerson: false };
    case 'yes':
      return planYes(scene, said);
    case 'no':
      return planNo(scene, said);
    case 'complaint':
    case 'sadness':
    case 'insult':
    case 'misunderstood':
      return say(key, true);
    case 'well':
      // "Great, thanks" says how somebody is only when that was asked.
      return say(
        ASKED_HOW.test(said) || !/thank|dank/i.test(scene.request.text) ? 'well' : 'thanks',
      );
    case 'help':
      // Bare, it may be a cry for help.
      return { ...offer('help'), offersPerson: CRIES.test(scene.request.text) };
    case 'who-are-you':
    case 'instructions':
    case 'unsure':
      return offer(key);
    default:
      return say(key);
  }
};

const greetedBefore = ({ request, locale, persona }: Scene): boolean =>
  request.history.some(
    ({ who, text }) =>
      who === 'visitor' && findTalk(text, locale, persona.name).keys.includes('greeting'),
  );

/** What the visitor's talk before this came down to; "another one" goes on with it. */
const lastPoint = ({ request, locale, persona }: Scene): TalkPoint | null => {
  for (const { who, text } of request.history.toReversed()) {
    if (who !== 'visitor') continue;
    const { keys, rest } = findTalk(text, locale, persona.name);
    const point = rest ? null : mainPoint(keys);
    if (point !== 'another' && point !== 'yes' && point !== 'laugh') return point;
  }
  return null;
};

const sayNow = ({ request: { now }, locale }: Scene): string =>
  locale === 'nl'
    ? `Het is ${sayWeekday(now.weekday, locale)} ${sayDate(now, locale)}, ${sayTime(now.minutes, locale)}.`
    : `It is ${sayTime(now.minutes, locale)} on ${sayWeekday(now.weekday, locale)} ${sayDate(now, locale)}.`;

const ASKED_HOW =
  /\b(?:your day|brings you here|make it better|help you most|uw dag|brengt u hier|beter te maken|meest aan)\b[^?]*\?\s*$/i;
const CRIES = /^\s*help(?: me| us| mij| ons)?[\s!.]*$/i;

const OFFERED_PERSON =
  /\b(?:person|colleague|someone|get one|mens|collega|iemand|er een halen)\b[^?.]*\?\s*$/i;
const ASKED_IF_IT_HELPS = /\b(?:does that help|helpt dat),[^?]*\?\s*$/i;
const OFFERED_JOKE = /\b(?:another one|one more|joke|nog een|mop)\b[^?]*\?[^?]*\?*\s*$/i;
/** Questions that a bare yes leaves open: what is it, then? */
const OPEN_QUESTION =
  /\b(?:anything|something|what|where|how|which|else|iets|wat|waar|welke|hoe)\b[^?.]*\?\s*$/i;

/** A yes says it to whatever was offered last: a person, a joke, a subject, or an ear. */
const planYes = (scene: Scene, previous: string): ReplyPlan => {
  const say = (key: PhraseKey): ReplyPlan => ({ drafts: lines(scene, key), offersPerson: false });
  if (ASKED_IF_IT_HELPS.test(previous)) return say('acknowledge');
  if (OFFERED_PERSON.test(previous)) return { drafts: lines(scene, 'person'), offersPerson: true };
  const question = /[^.!?]*\?\s*$/.exec(previous)?.[0].toLowerCase() ?? '';
  if (
    OFFERED_JOKE.test(question) ||
    (/\b(?:shall i|zal ik)\?\s*$/.test(question) && OFFERED_JOKE.test(previous))
  )
    return say('joke');
  const offered = scene.index.documents
    .map((document) => ({ document, at: question.indexOf(document.topic.toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.document.topic.length - a.document.topic.length)[0]?.document;
  if (offered) return planOverview(scene, offered);
  if (OPEN_QUESTION.test(question))
    return { drafts: lines(scene, 'go-ahead', suggestions(scene)), offersPerson: false };
  return { drafts: lines(scene, 'acknowledge', suggestions(scene)), offersPerson: false };
};

const planNo = (scene: Scene, previous: string): ReplyPlan => {
  if (ASKED_IF_IT_HELPS.test(previous))
    return { drafts: lines(scene, 'unhelped'), offersPerson: true };
  const key = previous.trim().endsWith('?') ? 'declined' : 'acknowledge';
  return { drafts: lines(scene, key), offersPerson: false };
};
