import { LOCALES } from '#core';
import type { Locale, Persona } from '#core';

import { checkInput } from '../guard/check-input.ts';
import { withinFloors } from '../guard/style-floor.ts';
import type { KnowledgeDocument, Synonyms } from '../knowledge/document.ts';
import type { TurnEvent } from '../ports.ts';
import type { ReplyRequest } from '../reply/reply-request.ts';
import { detectLocale } from './detect-locale.ts';
import { toBeat } from './draft.ts';
import type { ReplyPlan } from './draft.ts';
import { finishPlan } from './finish-reply.ts';
import { createPassageIndex } from './passage-index.ts';
import type { PassageIndex } from './passage-index.ts';
import { planRefusal, planReply } from './plan-reply.ts';

/** Answers from the brand's own knowledge, without a model, a network or a clock. */
export interface EmbeddedEngine {
  /** The events of one turn: beats, then `end`. Never throws and never waits. */
  reply(request: ReplyRequest): Generator<TurnEvent, void, void>;
  readonly indexes: Readonly<Record<Locale, PassageIndex>>;
}

export interface EmbeddedEngineOptions {
  readonly documents: readonly KnowledgeDocument[];
  readonly persona: Persona;
  readonly synonyms?: Synonyms;
}

export const createEmbeddedEngine = ({
  documents,
  persona,
  synonyms = {},
}: EmbeddedEngineOptions): EmbeddedEngine => {
  const [en, nl] = LOCALES.map((locale) => createPassageIndex(documents, locale, synonyms));
  const empty = createPassageIndex([], 'en');
  const indexes = { en: en ?? empty, nl: nl ?? empty };

  const plan = (request: ReplyRequest): { readonly plan: ReplyPlan; readonly locale: Locale } => {
    const checked = checkInput(request.text);
    if (!checked.ok)
      return {
        plan: planRefusal(checked.reason, request, indexes[request.locale], persona),
        locale: request.locale,
      };
    const locale = detectLocale(checked.text, request.locale);
    return {
      plan: planReply(
        {
          ...request,
          text: checked.text,
          locale,
          style: withinFloors(request.style, request.reading),
        },
        indexes[locale],
        persona,
      ),
      locale,
    };
  };

  return {
    indexes,
    *reply(request) {
      const made = plan(request);
      const { drafts, offersPerson } = finishPlan(made.plan, request.alreadySaid, made.locale);
      let count = request.alreadySaid.length;
      for (const draft of drafts) {
        yield { kind: 'beat', beat: toBeat(draft, `${request.turnId}.e${count}`) };
        count += 1;
      }
      yield { kind: 'end', turnId: request.turnId, author: 'embedded', offersPerson };
    },
  };
};
