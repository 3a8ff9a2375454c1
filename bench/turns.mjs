/**
 * Taking turns by voice: at least forty scripted conversations in made rooms, through the product's own hearing, echo gate,
 * turn reducer, session, brain, speaker and voice, in closed loop (`turns-room.ts`). Made are the loudspeaker, the
 * microphone (noise, echo of the person with a delay, visitors of two voices), the recogniser's words, which come late, and
 * the model's answers.
 *
 *   npm run -s bench:turns -- [--seed 1] [--only NAME] [--notes] [--visitors FOLDER]
 *
 * `cutOffs`: share of the visitors' turns of which some part was submitted before their true end, even if it was taken back.
 * `falseInterruptions`: share of sounds that must not interrupt (a listener's words, coughs, laughs, knocks, false starts,
 * others across the room, and each reply with its echo alone) by which the person's voice was stopped, even if it went on
 * two seconds later. `missedInterruptions`: share of real ones by which the person was not silent within a second of their
 * first sound, or went on talking afterwards. `reaction`: from the true end of a turn to the first visible difference
 * between the face and that of the same brain which is not told that the turn may be, or is, over (`turns-reaction.ts`);
 * none within two seconds counts as two seconds.
 *
 * A turn counts as submitted when the visitor's words go into the conversation; an answer that was asked for ahead and
 * thrown away is never heard and cuts nobody off: such are counted apart. Turning the person down is no stop, holding
 * them is, whether or not they go on from the word where they stopped. `lateStops`: share of the stops for real
 * interruptions that came more than 500 ms after their first sound.
 *
 * `--visitors`: any folder of wavs speaks in place of the two voices, in the scenes that need no words of their own.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'vite';

import { judge } from './bars.mjs';
import { readWav } from './voice-clips.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    notes: { type: 'boolean', default: false },
    visitors: { type: 'string' },
  },
});
/** A folder of wavs, with what is said in a JSON of the same name (`{text}`) where that is known. */
const readRecordings = (from) =>
  readdirSync(from)
    .filter((name) => name.endsWith('.wav'))
    .map((name) => {
      const told = join(from, name.replace(/\.wav$/u, '.json'));
      const text = existsSync(told) ? JSON.parse(readFileSync(told, 'utf8')).text : null;
      return { ...readWav(join(from, name)), text: text ?? null };
    });
const recordings = values.visitors ? readRecordings(values.visitors) : null;
// Below node_modules, so that what it imports is found.
const folder = join('node_modules', '.cache', `mien-turns-${process.pid}`);
try {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'bench/turns-loop.ts', outDir: folder, emptyOutDir: true },
  });
  const { holdAll } = await import(
    pathToFileURL(join(process.cwd(), folder, 'turns-loop.js')).href
  );
  const outcomes = await holdAll(
    Number(values.seed),
    values.only,
    recordings,
    (outcome, settings) => {
      if (!values.notes) return;
      const { noiseDb, echo } = settings;
      const decided = outcome.decidedMs.map((ms) => Math.round(ms)).join(' ');
      const reactions = outcome.reactionsMs.map((ms) => Math.round(ms)).join(' ');
      console.log(
        `${outcome.scene} | noise ${noiseDb}, echo ${echo.gainDb} dB ${echo.delayMs} ms | decided ${decided} | reaction ${reactions} | stopped ${outcome.stoppedMs.map((ms) => Math.round(ms)).join(' ')} | ${outcome.notes.join('; ')}`,
      );
    },
  );
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const all = (key) => outcomes.flatMap((outcome) => outcome[key]).toSorted((a, b) => a - b);
  const quantile = (list, share) => Math.round(list[Math.ceil(share * list.length) - 1] ?? NaN);
  const share = (part, whole) => Number((whole === 0 ? 0 : part / whole).toFixed(4));
  const [reactions, decided, stopped] = [all('reactionsMs'), all('decidedMs'), all('stoppedMs')];
  const late = stopped.filter((ms) => ms > 500).length;
  console.table({
    turns: sum('turns'),
    'turns with pauses under 700 ms only': sum('shortPauseTurns'),
    'of them cut off': sum('shortPauseCutOff'),
    unanswered: sum('unanswered'),
    'answered without a turn': sum('spurious'),
    'answers asked for ahead, in vain': sum('inVain'),
    interruptions: sum('interruptions'),
    'sounds and replies that must not interrupt': sum('harmless'),
    'end decided p50, ms': quantile(decided, 0.5),
    'end decided p95, ms': quantile(decided, 0.95),
    'stopped p50, ms': quantile(stopped, 0.5),
    'stopped p95, ms': quantile(stopped, 0.95),
    'stopped later than 500 ms, share': share(late, stopped.length),
  });
  const figures = {
    conversations: outcomes.length,
    cutOffs: share(sum('cutOff'), sum('turns')),
    falseInterruptions: share(sum('falsely'), sum('harmless')),
    missedInterruptions: share(sum('missed'), sum('interruptions')),
    lateStops: share(late, stopped.length),
    reactionP50Ms: quantile(reactions, 0.5),
    reactionP95Ms: quantile(reactions, 0.95),
  };
  const missed = judge([
    { name: 'turns cut off in short pauses', value: sum('shortPauseCutOff'), atMost: 0 },
    { name: 'falseInterruptions', value: figures.falseInterruptions, atMost: 0.02 },
    { name: 'missedInterruptions', value: figures.missedInterruptions, atMost: 0.02 },
    // A scene asked for by name may hold nothing to react to.
    ...(values.only !== '' && reactions.length === 0
      ? []
      : [{ name: 'reactionP95Ms', value: figures.reactionP95Ms, atMost: 250 }]),
  ]);
  console.log(JSON.stringify({ ...figures, missed }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
