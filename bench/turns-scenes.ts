import { joined, spanOf, withPauses } from './turns-voices.ts';
import type { Said, Speaking } from './turns-voices.ts';
import type { Room, RoomSettings } from './turns-room.ts';
import { between, cough, knock, laugh, RATE_HZ, scaledTo } from './turns-sounds.ts';
import type { Chance } from './turns-sounds.ts';

/** A turn of the visitor as it was: nothing may be taken for its end before `endMs`. */
export interface TrueTurn {
  readonly startMs: number;
  readonly endMs: number;
  /** The longest silence within it. */
  readonly longestPauseMs: number;
  /** It was said over the person. */
  readonly over: boolean;
}

/** Something that sounded while the person spoke. */
export interface TrueOverlap {
  readonly kind: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly interrupts: boolean;
}

/** What happened, as the script knows it. */
export interface Truth {
  readonly turns: TrueTurn[];
  readonly overlaps: TrueOverlap[];
  /** A turn of the visitor will end then. */
  endsAt(endMs: number): void;
}

export interface Scene {
  readonly name: string;
  readonly settings: Omit<RoomSettings, 'seed'>;
  play(room: Room, truth: Truth, chance: Chance): Promise<void>;
}

const QUESTIONS = [
  'Where is the planetarium?',
  'What time do you open on Sunday?',
  'How much is a ticket for two adults?',
  'Can I bring my dog into the garden?',
  'I would like to know more about the whales.',
  'Tell me about the history of the building.',
  'Do you have a map of the museum?',
  'My daughter really loves the old machines.',
  'Is there a lift to the second floor?',
  'We are looking for something to do with children.',
];
/** Each with the word after which somebody would look for the next one. */
const SEARCHING: readonly (readonly [text: string, after: number])[] = [
  ['I would like to go to the planetarium this afternoon', 5],
  ['We were wondering if you have something for small children', 3],
  ['Can you tell me where I can find the exhibition about whales', 3],
  ['I am looking for a present for my mother', 5],
  ['How much does it cost to see the show with two adults and three children', 4],
  ['My brother told me that there is a garden behind the building', 4],
];
/** Where the words so far could be a whole sentence, and the voice alone tells that they are not. */
const COULD_END: readonly (readonly [text: string, after: number])[] = [
  ['I want to see the whales on the second floor with my children', 4],
  ['We came here by train from the coast this morning', 4],
  ['What time does the museum open on Sunday in the winter', 4],
  ['Do you sell tickets for the show at four in the afternoon', 3],
];
const INTERRUPTIONS = [
  'Wait, what about the children?',
  'Sorry, I meant the other one.',
  'Excuse me, how long does that take?',
  'No, not the garden.',
  'Stop, that is enough.',
  'Hold on a second.',
  'And what does that cost?',
];
const LISTENING: readonly (readonly [text: string, recognised: boolean])[] = [
  ['Uh huh, yeah.', true],
  ['Yeah.', true],
  ['Okay.', true],
  ['Right.', true],
  ['Uh huh.', false],
  ['I see.', true],
  ['Oh.', false],
  ['Um hum.', false],
];
const ANSWERS = [
  'The planetarium is on the second floor, behind the great hall. The first show begins at eleven, and there is another one at two. It takes about forty minutes, and you can stay for the questions afterwards if you like.',
  'We open at ten in the morning and close at six in the evening. On Thursdays we stay open until nine. The garden closes when it gets dark, and the last tickets are sold an hour before we close.',
  'The building was put up more than a hundred years ago by an engineer who loved bridges. The iron roof came from a railway station, and the floor was laid by hand. Most of what you see here has never been changed.',
];

const pick = <T>(list: readonly T[], chance: Chance): T => {
  const item = list[Math.floor(chance() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
const silence = (ms: number): Float32Array => new Float32Array(Math.round((ms / 1000) * RATE_HZ));
/** One after the other, with the silence between. */
const inTurn = (first: Said, gapMs: number, second: Said): Said => {
  const shiftMs = (first.sound.length / RATE_HZ) * 1000 + gapMs;
  return {
    sound: joined([first.sound, silence(gapMs), second.sound]),
    words: [
      ...first.words,
      ...second.words.map((word) => ({
        ...word,
        startMs: word.startMs + shiftMs,
        endMs: word.endMs + shiftMs,
      })),
    ],
  };
};

/** The longest quiet stretch within a sound. */
function longestPauseMs(sound: Float32Array): number {
  const { startMs, endMs } = spanOf(sound);
  let longest = 0;
  let quiet = 0;
  const size = 0.02 * RATE_HZ;
  const peak = sound.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  for (let ms = startMs; ms < endMs; ms += 20) {
    const from = (ms / 1000) * RATE_HZ;
    let most = 0;
    for (let i = from; i < from + size; i += 1) most = Math.max(most, Math.abs(sound[i] ?? 0));
    quiet = most < peak / 30 ? quiet + 20 : 0;
    longest = Math.max(longest, quiet);
  }
  return longest;
}

const wait = (room: Room, ms: number): Promise<void> => {
  const untilMs = room.nowMs() + ms;
  return room.until(() => room.nowMs() >= untilMs);
};
/** The person is being heard for so long. */
const personHeard = async (room: Room, ms: number): Promise<void> => {
  const limitMs = room.nowMs() + 15_000;
  await room.until(
    () =>
      (room.personSinceMs !== null && room.nowMs() - room.personSinceMs >= ms) ||
      room.nowMs() > limitMs,
  );
};
const personDone = async (room: Room): Promise<void> => {
  const limitMs = room.nowMs() + 30_000;
  let quietMs = 0;
  let beforeMs = room.nowMs();
  await room.until(() => {
    const step = room.nowMs() - beforeMs;
    beforeMs = room.nowMs();
    quietMs = room.personSinceMs === null ? quietMs + step : 0;
    return quietMs > 700 || room.nowMs() > limitMs;
  });
};

/** Says a turn and lets it end; one that is said `over` the person was put there as an overlap already. */
async function turn(room: Room, truth: Truth, said: Said, over = false): Promise<TrueTurn> {
  const atMs = room.nowMs();
  const span = spanOf(said.sound, room.noiseDb);
  const told: TrueTurn = {
    startMs: atMs + span.startMs,
    endMs: atMs + span.endMs,
    longestPauseMs: longestPauseMs(said.sound),
    over,
  };
  truth.turns.push(told);
  if (!over) room.sound(said.sound, said.words);
  truth.endsAt(told.endMs);
  await wait(room, span.endMs);
  return told;
}
function overlap(
  room: Room,
  truth: Truth,
  kind: string,
  said: Said,
  interrupts: boolean,
  recognised: boolean,
): boolean {
  const atMs = room.nowMs();
  // The answer may be over: then it is nothing that could interrupt.
  if (room.personSinceMs === null) return false;
  const span = spanOf(said.sound, room.noiseDb);
  truth.overlaps.push({
    kind,
    startMs: atMs + span.startMs,
    endMs: atMs + span.endMs,
    interrupts,
  });
  room.sound(said.sound, recognised ? said.words : []);
  return true;
}
const noWords = (sound: Float32Array, db: number): Said => ({
  sound: scaledTo(sound, db),
  words: [],
});

const ROOMS = [{ noiseDb: -65 }, { noiseDb: -55 }, { noiseDb: -48 }, { noiseDb: -43 }] as const;
const ECHOES = [
  { gainDb: -Infinity, delayMs: 0 },
  { gainDb: -40, delayMs: 60 },
  { gainDb: -28, delayMs: 110 },
  { gainDb: -20, delayMs: 40 },
  { gainDb: -14, delayMs: 180 },
  { gainDb: -8, delayMs: 90 },
] as const;

/** At least forty conversations; every seed gives others of the same kinds. */
export function scenes(speaking: Speaking, chance: Chance): readonly Scene[] {
  const { voices } = speaking;
  let count = 0;
  const made: Scene[] = [];
  const add = (name: string, play: Scene['play'], more: Partial<Scene['settings']> = {}): void => {
    const room = ROOMS[count % ROOMS.length] ?? ROOMS[0];
    const echo = ECHOES[count % ECHOES.length] ?? ECHOES[0];
    count += 1;
    made.push({
      name,
      play,
      settings: {
        ...room,
        echo,
        thinksMs: between(chance, 80, 900),
        answers: [pick(ANSWERS, chance), pick(ANSWERS, chance)],
        echoWords: echo.gainDb > -18,
        ...more,
      },
    });
  };
  const voice = (n: number): string => voices[n % voices.length] ?? '';

  for (let n = 0; n < 8; n += 1)
    add('question', async (room, truth, by) => {
      for (let k = 0; k < 2; k += 1) {
        await wait(room, between(by, 600, 1500));
        await turn(room, truth, await speaking.say(voice(n), pick(QUESTIONS, by)));
        await personHeard(room, 100);
        await personDone(room);
      }
    });
  for (let n = 0; n < 6; n += 1)
    add('short pause, looking for a word', async (room, truth, by) => {
      await wait(room, 1000);
      for (let k = 0; k < 2; k += 1) {
        const [text, after] = pick(SEARCHING, by);
        const said = await speaking.say(voice(n + k), text);
        await turn(room, truth, withPauses(said, new Map([[after - 1, between(by, 250, 680)]])));
        await personHeard(room, 100);
        await personDone(room);
      }
    });
  for (let n = 0; n < 6; n += 1)
    add('short pause where it could end', async (room, truth, by) => {
      await wait(room, 1000);
      for (let k = 0; k < 2; k += 1) {
        const [text, after] = pick(COULD_END, by);
        const said = await speaking.say(voice(n + k), text);
        await turn(room, truth, withPauses(said, new Map([[after - 1, between(by, 250, 680)]])));
        await personHeard(room, 100);
        await personDone(room);
      }
    });
  for (let n = 0; n < 4; n += 1)
    add('long pause, looking for a word', async (room, truth, by) => {
      await wait(room, 1000);
      const [text, after] = pick(SEARCHING, by);
      const said = await speaking.say(voice(n), text);
      await turn(room, truth, withPauses(said, new Map([[after - 1, between(by, 900, 2200)]])));
      await personHeard(room, 100);
      await personDone(room);
    });
  for (let n = 0; n < 10; n += 1)
    add('interruption', async (room, truth, by) => {
      await wait(room, 800);
      await turn(room, truth, await speaking.say(voice(n), pick(QUESTIONS, by)));
      await personHeard(room, between(by, 900, 6000));
      const said = await speaking.say(voice(n), pick(INTERRUPTIONS, by));
      if (!overlap(room, truth, 'interruption', said, true, true)) return;
      await turn(room, truth, said, true);
      await wait(room, 1500);
      await personHeard(room, 100);
      await personDone(room);
    });
  for (let n = 0; n < 8; n += 1)
    add("a listener's words", async (room, truth, by) => {
      await wait(room, 800);
      await turn(room, truth, await speaking.say(voice(n), pick(QUESTIONS, by)));
      await personHeard(room, between(by, 900, 2500));
      for (let k = 0; k < 3; k += 1) {
        const [text, recognised] = pick(LISTENING, by);
        const said = await speaking.say(voice(n), text);
        overlap(room, truth, text, quietened(said, between(by, -8, 0)), false, recognised);
        await wait(room, between(by, 2200, 3000));
      }
      await personDone(room);
    });
  for (let n = 0; n < 6; n += 1)
    add('coughs, laughs and knocks', async (room, truth, by) => {
      await wait(room, 800);
      await turn(room, truth, await speaking.say(voice(n), pick(QUESTIONS, by)));
      await personHeard(room, between(by, 900, 2500));
      for (const [kind, sound] of [
        ['cough', cough(by)],
        ['laugh', laugh(by)],
        ['knock', knock(by)],
      ] as const) {
        overlap(room, truth, kind, noWords(sound, between(by, -32, -22)), false, false);
        await wait(room, between(by, 2400, 3000));
      }
      await personDone(room);
    });
  for (let n = 0; n < 4; n += 1)
    add('false start', async (room, truth, by) => {
      await wait(room, 800);
      await turn(room, truth, await speaking.say(voice(n), pick(QUESTIONS, by)));
      await personHeard(room, between(by, 900, 4000));
      overlap(
        room,
        truth,
        'false start',
        await speaking.say(voice(n), pick(['Uh.', 'I.', 'So.'], by)),
        false,
        false,
      );
      await personDone(room);
      // And one where nobody speaks: somebody who breathes in to ask and thinks again.
      room.sound((await speaking.say(voice(n), 'Uh.')).sound, []);
      await wait(room, 2500);
    });
  for (let n = 0; n < 4; n += 1)
    add('two people', async (room, truth, by) => {
      await wait(room, 800);
      const first = await speaking.say(
        voice(n),
        pick(
          [
            'Shall we ask for the map',
            'I think we could see the show',
            'Maybe the garden is nice as well',
          ],
          by,
        ),
      );
      const second = await speaking.say(voice(n + 1), pick(QUESTIONS, by));
      await turn(room, truth, inTurn(first, between(by, 100, 450), second));
      await personHeard(room, between(by, 1500, 3000));
      // Two others, across the room.
      const far = inTurn(
        await speaking.say(voice(n), pick(QUESTIONS, by)),
        200,
        await speaking.say(voice(n + 1), pick(QUESTIONS, by)),
      );
      overlap(room, truth, 'two across the room', quietened(far, -20), false, false);
      await personDone(room);
    });
  return made;
}

const quietened = (said: Said, db: number): Said => ({
  ...said,
  sound: said.sound.map((x) => x * 10 ** (db / 20)),
});
