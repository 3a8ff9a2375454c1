import type { Beat, Persona, Rng, StopSignal } from '#core';

import { PARSER_LIMITS } from '../beats/beat-parser.ts';
import type { ParseEnd, WireEvent } from '../beats/beat-parser.ts';
import { createBeatParser } from '../beats/create-beat-parser.ts';
import type { Lips, WireBeat } from '../beats/wire-schema.ts';
import type { EmbeddedEngine } from '../engine/create-embedded-engine.ts';
import { detectLocale } from '../engine/detect-locale.ts';
import { mainSchedule } from '../engine/opening-subject.ts';
import { answerOpening } from '../engine/opening-answer.ts';
import { checkBeat } from '../guard/check-beat.ts';
import type { OutputRules } from '../guard/check-beat.ts';
import { checkInput } from '../guard/check-input.ts';
import { withinFloors } from '../guard/style-floor.ts';
import { soundsLikeEmergency } from '../guard/emergency-words.ts';
import { asksForPerson, asksIfAi, soundsLikeCrisis } from '../guard/sensitive-words.ts';
import { dayAt } from '../knowledge/calendar.ts';
import { DialogueError } from '../ports.ts';
import type { LanguageModel, ModelRequest, TurnEvent } from '../ports.ts';
import { buildPrompt } from '../prompt/build-prompt.ts';
import { selectPassages } from '../prompt/select-passages.ts';
import type { ReplyRequest } from './reply-request.ts';
import { timedStream } from './timed-stream.ts';
import type { Sleep, StreamLimits } from './timed-stream.ts';

export interface ReplyLimits extends StreamLimits {
  /** Tries before the first beat, the first included. */
  readonly attempts: number;
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** After two time-outs in a row nobody should wait the full time again. */
  readonly impatientFirstTokenMs: number;
}

/** A conversation bears about four seconds of silence (norms: Templeton 2022); a slow model gets twice that, once. */
export const REPLY_LIMITS: ReplyLimits = {
  firstTokenMs: 8000,
  betweenTokensMs: 6000,
  attempts: 3,
  backoffMs: 250,
  maxBackoffMs: 2000,
  impatientFirstTokenMs: 2500,
};

export interface ModelReplyOptions {
  readonly model: LanguageModel;
  /** Finishes what the model cannot, and answers what must not be left to it. */
  readonly engine: EmbeddedEngine;
  readonly persona: Persona;
  readonly rng: Rng;
  readonly sleep: Sleep;
  readonly lips?: Lips;
  /** Hosts a reply may link to. */
  readonly linkHosts?: readonly string[];
  readonly limits?: Partial<ReplyLimits>;
}

export interface ModelReply {
  /**
   * The events of one turn. A model that fails shows as an `error` event, after which the embedded engine finishes the turn.
   * Never throws; ends early, without `end`, only when stopped.
   */
  reply(request: ReplyRequest, stop: StopSignal): AsyncGenerator<TurnEvent, void, void>;
}

const OFFERS_PERSON =
  /\b(?:get|fetch|call|find|talk to|speak to|speak with|connect you (?:to|with)|ask) (?:you )?(?:a |an |one of my |one of our )?(?:person|colleagues?|human|someone|member of staff)\b|\b(?:mens|collega|medewerker|iemand) (?:\w+ )?(?:halen|roepen|vragen|spreken|erbij)\b/i;

/** True when the provider refuses structured output, which some compatible servers do not know. */
const refusesSchema = (error: DialogueError): boolean =>
  error.status === 400 || error.status === 422 || error.status === 404
    ? /response_format|json_schema|structured output|response format/i.test(error.message)
    : false;

const toDialogueError = (cause: unknown): DialogueError =>
  cause instanceof DialogueError
    ? cause
    : new DialogueError('internal', 'The model adapter failed.', { retryable: false, cause });

const END_CODES = {
  cut: 'model-cut',
  malformed: 'model-malformed',
  empty: 'model-malformed',
} as const;

/** Streams a model's reply as beats, guarded, retried and in the end always finished. */
export const createModelReply = (options: ModelReplyOptions): ModelReply => {
  const { model, engine, persona, rng, sleep, lips = 'pronounce', linkHosts = [] } = options;
  const limits: ReplyLimits = { ...REPLY_LIMITS, ...options.limits };
  let format: ModelRequest['format'] = 'schema';
  let timeouts = 0;

  const backoff = (attempt: number): number => {
    const full = Math.min(limits.maxBackoffMs, limits.backoffMs * 2 ** attempt);
    // Full jitter would now and then not wait at all; half of it is kept.
    return full * (0.5 + 0.5 * rng.next());
  };

  async function* reply(
    request: ReplyRequest,
    stop: StopSignal,
  ): AsyncGenerator<TurnEvent, void, void> {
    const checked = checkInput(request.text);
    if (!checked.ok || mustNotBeLeftToModel(checked.text)) {
      yield* engine.reply(request);
      return;
    }
    const turn = prepareTurn(
      { ...request, text: checked.text },
      { engine, persona, lips, linkHosts },
    );
    let writing = false;
    for (let attempt = 0; ;) {
      const parser = createBeatParser({ ...PARSER_LIMITS, opensEarly: lips === 'pronounce' });
      let failure: DialogueError | null = null;
      try {
        const patience =
          timeouts >= 2 ? { ...limits, firstTokenMs: limits.impatientFirstTokenMs } : limits;
        const chunks = timedStream(
          (signal) => model.stream(turn.prompt(format), signal),
          patience,
          sleep,
          stop,
        );
        for await (const chunk of chunks) {
          if (!writing) yield { kind: 'writing' };
          writing = true;
          yield* turn.accept(parser.push(chunk));
        }
        if (stop.aborted) return;
        timeouts = 0;
      } catch (cause) {
        failure = toDialogueError(cause);
        if (failure.code === 'model-timeout') timeouts += 1;
      }
      const end = parser.end();
      yield* turn.accept(end.events);
      const error = failureOf(failure, end);
      if (!error && turn.said.length > 0) {
        yield {
          kind: 'end',
          turnId: request.turnId,
          author: 'model',
          offersPerson: turn.offersPerson(),
          ...turn.support(),
        };
        return;
      }
      const problem =
        error ??
        new DialogueError('model-malformed', 'The reply held nothing to say.', { retryable: true });
      if (turn.said.length === 0) {
        if (format === 'schema' && refusesSchema(problem)) {
          format = 'tagged';
          continue;
        }
        attempt += 1;
        // Waiting out a second time-out would leave the visitor in silence for too long.
        if (problem.retryable && problem.code !== 'model-timeout' && attempt < limits.attempts) {
          await sleep(backoff(attempt - 1), stop);
          if (stop.aborted) return;
          continue;
        }
      }
      yield {
        kind: 'error',
        code: problem.code,
        message: problem.message,
        retryable: problem.retryable,
      };
      yield* engine.reply({ ...request, alreadySaid: [...request.alreadySaid, ...turn.said] });
      return;
    }
  }

  return { reply };
};

/** Danger, an emergency, a wish for a person and the question whether this is a machine have fixed, certain answers. */
const mustNotBeLeftToModel = (text: string): boolean =>
  soundsLikeCrisis(text) ||
  soundsLikeEmergency(text) !== null ||
  asksForPerson(text) ||
  asksIfAi(text);

/** A stream that broke after its JSON was closed lost nothing. */
const failureOf = (failure: DialogueError | null, end: ParseEnd): DialogueError | null => {
  if (end.ok) return failure && !end.complete ? failure : null;
  return (
    failure ??
    new DialogueError(END_CODES[end.reason], `The reply could not be read: ${end.detail}.`, {
      retryable: true,
    })
  );
};

/** Carries sources and choices through the same checks as those of any beat. */
const SAID_BEFORE: WireBeat = {
  say: 'ok',
  feel: 'neutral',
  intensity: 0,
  gesture: null,
  sources: [],
  pronounce: [],
  visemes: null,
  choices: [],
};

interface Turn {
  readonly said: readonly string[];
  prompt(format: ModelRequest['format']): ModelRequest;
  accept(events: readonly WireEvent[]): Generator<TurnEvent, void, void>;
  offersPerson(): boolean;
  /** For the `end` event: sources and card that came after their words. */
  support(): Pick<Extract<TurnEvent, { kind: 'end' }>, 'support'>;
}

const prepareTurn = (
  request: ReplyRequest,
  {
    engine,
    persona,
    lips,
    linkHosts,
  }: Pick<ModelReplyOptions, 'engine' | 'persona'> & { lips: Lips; linkHosts: readonly string[] },
): Turn => {
  const locale = detectLocale(request.text, request.locale);
  const index = engine.indexes[locale];
  const today = dayAt(request.now.year, request.now.month, request.now.day);
  const passages = selectPassages(index, request.text, request.history, locale, today);
  const rules: OutputRules = {
    linkHosts,
    sources: new Map(passages.map(({ passage, title }) => [passage.docId, title])),
  };
  const schedule = mainSchedule(index)?.schedule;
  const openNow = schedule
    ? answerOpening(
        { name: persona.brand, schedule },
        { kind: 'now', day: today },
        request.now,
        'en',
      ).text
    : '';
  const said: string[] = [];
  let offered = false;
  let support: Pick<Beat, 'sources' | 'card'> | null = null;

  const toBeat = (wire: WireBeat): Beat | null =>
    checkBeat(
      {
        id: `${request.turnId}.${said.length}`,
        say: wire.say,
        feel: wire.feel,
        intensity: wire.intensity,
        gesture: wire.gesture,
        sources: wire.sources.map((id) => ({ id: id.replace(/#.*$/, ''), title: '' })),
        pronounce: wire.pronounce,
        visemes: wire.visemes,
        card: wire.choices.length > 0 ? { kind: 'choices', options: wire.choices } : null,
      },
      locale,
      rules,
    );

  return {
    said,
    prompt: (format) =>
      buildPrompt({
        persona,
        locale,
        text: request.text,
        reading: request.reading,
        style: withinFloors(request.style, request.reading),
        history: request.history,
        passages,
        now: request.now,
        today: openNow,
        lips,
        format,
      }),
    *accept(events) {
      for (const event of events) {
        if (event.kind === 'hint') yield event;
        else if (event.kind === 'offer-person') offered = true;
        else if (event.kind === 'support') support = toBeat({ ...SAID_BEFORE, ...event });
        else {
          const beat = toBeat(event.beat);
          if (!beat) continue;
          said.push(beat.say);
          yield { kind: 'beat', beat };
        }
      }
    },
    support: () => (support ? { support: { sources: support.sources, card: support.card } } : {}),
    offersPerson: () => offered || said.some((text) => OFFERS_PERSON.test(text)),
  };
};
