import { describe, expect, it } from 'vitest';

import { createRng, createStopSource } from '#core';
import type { StopSignal } from '#core';
import { createModelReply, DialogueError } from '#dialogue';
import type {
  LanguageModel,
  ModelReplyOptions,
  ModelRequest,
  ReplyRequest,
  TurnEvent,
} from '#dialogue';

import { asking, engine, hear, persona } from '../museum.ts';

type Step = readonly (string | DialogueError)[];

/** A model that follows a script, one list a call, and fails when a call is not in it. */
const scripted = (...script: readonly Step[]) => {
  const requests: ModelRequest[] = [];
  let stopped = 0;
  const model: LanguageModel = {
    id: 'scripted',
    async *stream(request, stop) {
      const step = script[requests.length];
      requests.push(request);
      if (!step) throw new Error('the script is over');
      for (const part of step) {
        if (part === 'hang')
          await new Promise<void>((resolve) => {
            stop.addEventListener('abort', () => {
              stopped += 1;
              resolve();
            });
          });
        else if (part instanceof DialogueError) throw part;
        else yield part;
      }
    },
  };
  return { model, requests, stops: () => stopped };
};

/** Time passes only when somebody waits: token time-outs never fire unless the model hangs. */
const virtualSleep = () => {
  const waits: number[] = [];
  const sleep = (ms: number, stop: StopSignal): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(
        () => {
          waits.push(ms);
          resolve();
        },
        5 + ms / 1000,
      );
      stop.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  return { sleep, waits };
};

const run = async (
  model: LanguageModel,
  request: ReplyRequest,
  more: Partial<ModelReplyOptions> = {},
  stop = createStopSource(),
) => {
  const { sleep, waits } = virtualSleep();
  const reply = createModelReply({ model, engine, persona, rng: createRng(1), sleep, ...more });
  const events: TurnEvent[] = [];
  for await (const event of reply.reply(request, stop.signal)) events.push(event);
  return { ...hear(events), waits };
};

const json = (...says: readonly string[]) =>
  JSON.stringify({
    beats: says.map((say) => ({
      say,
      feel: 'warm',
      intensity: 0.5,
      gesture: null,
      sources: ['tickets'],
      pronounce: [],
      choices: [],
    })),
    hint: null,
    offerPerson: false,
  });
const QUESTION = asking('What does a ticket cost?');
const broken = (
  code: DialogueError['code'],
  retryable: boolean,
  status: number | null = null,
  message: string = code,
) => new DialogueError(code, message, { retryable, status });

describe('a model reply', () => {
  it('streams beats, the hint and an end by the model', async () => {
    const text = json('The price list says 16 euros.', 'Shall I book?').replace(
      '"hint":null',
      '"hint":{"valence":0.4,"arousal":0,"confidence":0.8}',
    );
    const heard = await run(scripted([...text]).model, QUESTION);
    expect(heard.text).toBe('The price list says 16 euros. Shall I book?');
    expect(heard.sources).toEqual(['tickets']);
    expect(heard).toMatchObject({ author: 'model', errors: [], offersPerson: false });
    expect(heard.events.map((event) => event.kind)).toEqual([
      'writing',
      'beat',
      'beat',
      'hint',
      'end',
    ]);
  });

  it('hands on the first beat while the model is still writing', async () => {
    const text = json('First words.', 'Second words.');
    const { model } = scripted([text.slice(0, text.indexOf('},{') + 1), 'hang']);
    const { sleep } = virtualSleep();
    const reply = createModelReply({ model, engine, persona, rng: createRng(1), sleep });
    const events = reply.reply(QUESTION, createStopSource().signal);
    expect((await events.next()).value).toEqual({ kind: 'writing' });
    expect((await events.next()).value).toMatchObject({
      kind: 'beat',
      beat: { say: 'First words.' },
    });
    await events.return();
  });

  it('tries again after a failure that may pass, waiting longer each time, before anything was said', async () => {
    const { model, requests } = scripted(
      [broken('rate-limited', true, 429)],
      [broken('model-unavailable', true, 503)],
      [json('Sixteen euros.')],
    );
    const heard = await run(model, QUESTION);
    expect(heard).toMatchObject({ text: 'Sixteen euros.', errors: [], author: 'model' });
    expect(requests).toHaveLength(3);
    expect(heard.waits[1]).toBeGreaterThan(heard.waits[0] ?? Infinity);
    expect(heard.waits[0]).toBeGreaterThanOrEqual(125);
  });

  it.each([
    ['unauthorised', false, 401, 1],
    ['rate-limited', true, 429, 3],
    ['model-unavailable', true, 500, 3],
  ] as const)(
    'surfaces %s and lets the embedded engine answer',
    async (code, retryable, status, calls) => {
      const failure = broken(code, retryable, status);
      const { model, requests } = scripted([failure], [failure], [failure]);
      const heard = await run(model, QUESTION);
      expect(heard.errors).toEqual([code]);
      expect(heard.author).toBe('embedded');
      expect(heard.text).toContain('16 euros');
      expect(requests).toHaveLength(calls);
    },
  );

  it('never tries again once something was said, but finishes without repeating it', async () => {
    const said =
      'From 1 October to 31 March an adult pays 16 euros, a child from 4 to 12 pays 8 euros, and young people from 13 to 17 and students pay 12 euros.';
    const text = json(said, 'x');
    const { model, requests } = scripted([
      text.slice(0, text.indexOf('},{') + 1),
      broken('model-cut', true),
    ]);
    const heard = await run(model, QUESTION);
    expect(requests).toHaveLength(1);
    expect(heard.errors).toEqual(['model-cut']);
    expect(heard.text.match(/an adult pays 16/g)).toHaveLength(1);
    expect(heard.text).toContain('65 and over pay 14 euros');
    expect(heard.events.map((event) => event.kind)).toEqual([
      'writing',
      'beat',
      'error',
      'beat',
      'beat',
      'end',
    ]);
    const ids = heard.events.flatMap((event) => (event.kind === 'beat' ? [event.beat.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says the finished sentences of a beat that was cut', async () => {
    const { model } = scripted([
      '{"beats":[{"feel":"warm","say":"We have a cloakroom. It takes a coi',
    ]);
    const heard = await run(model, asking('Where can I leave my coat?'));
    expect(heard.text).toMatch(/^We have a cloakroom\. /);
    expect(heard.text).not.toContain('It takes a coi ');
    expect(heard.errors).toEqual(['model-cut']);
  });

  it('keeps a reply whose JSON was whole when the connection broke after it', async () => {
    const { model } = scripted([json('Sixteen euros.'), broken('model-cut', true)]);
    expect(await run(model, QUESTION)).toMatchObject({
      text: 'Sixteen euros.',
      errors: [],
      author: 'model',
    });
  });

  it('gives up on a model that never begins, tells it to stop, and answers itself', async () => {
    const { model, requests, stops } = scripted(['hang']);
    const heard = await run(model, QUESTION);
    expect(heard.errors).toEqual(['model-timeout']);
    expect(heard.author).toBe('embedded');
    expect(heard.waits).toEqual([8000]);
    expect(requests).toHaveLength(1);
    expect(stops()).toBe(1);
  });

  it('gives up on a model that falls silent halfway', async () => {
    const text = json('One thing first.', 'x');
    const heard = await run(
      scripted([text.slice(0, text.indexOf('},{') + 1), 'hang']).model,
      QUESTION,
    );
    expect(heard.errors).toEqual(['model-timeout']);
    expect(heard.waits).toEqual([6000]);
    expect(heard.text).toMatch(/^One thing first\. /);
  });

  it('asks for tagged text once a provider refuses a schema, and remembers', async () => {
    const { model, requests } = scripted(
      [broken('bad-request', false, 400, 'The model does not take response_format json_schema.')],
      ['[feel=happy src=tickets] An adult pays 16 euros. '],
      ['[feel=warm] Eight for a child. '],
    );
    const { sleep } = virtualSleep();
    const reply = createModelReply({ model, engine, persona, rng: createRng(1), sleep });
    for (const expected of ['An adult pays 16 euros.', 'Eight for a child.']) {
      const events: TurnEvent[] = [];
      for await (const event of reply.reply(QUESTION, createStopSource().signal))
        events.push(event);
      expect(hear(events)).toMatchObject({ text: expected, errors: [], author: 'model' });
    }
    expect(requests.map((request) => request.format)).toEqual(['schema', 'tagged', 'tagged']);
    expect(requests[1]?.schema).toBeNull();
  });

  it('answers itself when nothing the model writes can be read', async () => {
    const junk: Step = ['{"beats":[{"say": 12 oops}]}'];
    const heard = await run(scripted(junk, junk, junk).model, QUESTION);
    expect(heard.errors).toEqual(['model-malformed']);
    expect(heard.text).toContain('16 euros');
  });

  it('ends without a word, and stops the model, when the visitor interrupts', async () => {
    const stop = createStopSource();
    const { model, stops } = scripted(['hang']);
    const running = run(model, QUESTION, { sleep: () => new Promise<void>(() => {}) }, stop);
    await new Promise((resolve) => setTimeout(resolve, 10));
    stop.stop();
    // The virtual sleep never wakes: only the stop can end this.
    await expect(
      Promise.race([running, new Promise((resolve) => setTimeout(() => resolve('hung'), 500))]),
    ).resolves.not.toBe('hung');
    expect(stops()).toBe(1);
  });

  it.each([
    'I want to kill myself',
    'Can I talk to a real person?',
    'Are you a robot?',
    'Ben je een mens?',
  ])('does not leave %j to a model', async (text) => {
    const { model, requests } = scripted();
    const heard = await run(model, asking(text));
    expect(requests).toHaveLength(0);
    expect(heard).toMatchObject({ author: 'embedded', offersPerson: true });
  });

  it('drops sources the model was not given, and claims to be human', async () => {
    const text = JSON.stringify({
      beats: [
        {
          say: 'I am a human, really. It costs 16 euros.',
          feel: 'warm',
          intensity: 0.5,
          gesture: null,
          sources: ['tickets#1', 'made-up'],
          pronounce: [],
          choices: [],
        },
      ],
    });
    const heard = await run(scripted([text]).model, QUESTION);
    expect(heard.sources).toEqual(['tickets']);
    expect(heard.text).toBe('I am an AI, not a person. It costs 16 euros.');
  });

  it('tells that a person is offered, by flag or in words', async () => {
    const flagged = json('That is not in my pages.').replace(
      '"offerPerson":false',
      '"offerPerson":true',
    );
    expect((await run(scripted([flagged]).model, QUESTION)).offersPerson).toBe(true);
    expect(
      (await run(scripted([json('I do not know. Shall I get a colleague?')]).model, QUESTION))
        .offersPerson,
    ).toBe(true);
  });
});
