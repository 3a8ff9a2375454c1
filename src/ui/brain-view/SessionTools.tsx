import type {
  BrainLayer,
  BrainLog,
  BrainLogFault,
  BrainMoment,
  BrainTrack,
  Rerun,
  Temperament,
} from '#session';
import { useEffect, useRef, useState } from 'react';

import { FilePicker } from '../FilePicker.tsx';
import { percent, plain, signed } from '../figures.ts';
import { fill } from '../words.ts';
import { useBrainPage, useView, useOther, useWatched } from './brain-context.ts';
import { meanLevels, momentsIn } from './series.ts';
import { OWN, TemperamentChoice } from './TemperamentPanel.tsx';
import { clock, levelName, wordFor } from './words.ts';

/** Lives through a log to its end without holding the page up; null when its percepts are none. */
export type Relive = (
  log: BrainLog,
  temperament: Temperament | null,
  onProgress: (share: number) => void,
) => Promise<Rerun | null>;

export interface SessionToolsProps {
  readonly onSave: (log: BrainLog) => void;
  readonly readLog: (text: string) => BrainLog | BrainLogFault;
  readonly relive: Relive;
  readonly newSeed: () => number;
}

const COMPARED = ['felt', 'modulators', 'shown'] as const satisfies readonly BrainLayer[];
const WORTH_SAYING = 0.01;
const ROWS = 6;

/** What differed most between two runs, over the time that both were lived. */
function differencesOf(own: readonly BrainMoment[], others: readonly BrainMoment[]) {
  const fromMs = Math.max(own[0]?.tMs ?? 0, others[0]?.tMs ?? 0);
  const toMs = Math.min(own.at(-1)?.tMs ?? 0, others.at(-1)?.tMs ?? 0);
  const [a, b] = [own, others].map((moments) => momentsIn(moments, { fromMs, toMs }));
  return COMPARED.flatMap((layer) => {
    const [before, after] = [meanLevels(a ?? [], layer), meanLevels(b ?? [], layer)];
    return Object.keys(before).map((key) => ({
      layer,
      key,
      a: before[key] ?? 0,
      b: after[key] ?? 0,
    }));
  })
    .filter((row) => Math.abs(row.a - row.b) >= WORTH_SAYING)
    .sort((x, y) => Math.abs(y.a - y.b) - Math.abs(x.a - x.b))
    .slice(0, ROWS);
}

/** What differed most between two lives of one session, on average; once a second, as it changes slowly. */
function Differences({ other }: { readonly other: BrainTrack }) {
  const { watch, view, words, locale } = useBrainPage();
  const past = useView((state) => state.past);
  const own = useWatched((snapshot) => snapshot.temperament.name);
  const [rows, setRows] = useState<ReturnType<typeof differencesOf>>([]);
  useEffect(() => {
    const look = (): void => {
      const { moments, twin } = watch.store.getState();
      const { past: opened, other: others } = view.getState();
      const second = opened ? others : twin;
      if (second) setRows(differencesOf(opened?.track.moments ?? moments, second.moments));
    };
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [watch, view]);
  if (rows.length === 0) return <p className="bv-note">{words.session.table.same}</p>;
  return (
    <table className="bv-table">
      <caption>{words.session.compare}</caption>
      <thead>
        <tr>
          <th scope="col">{words.session.table.what}</th>
          <th scope="col">
            {wordFor(words.temperament.names, past?.track.temperament.name ?? own)}
          </th>
          <th scope="col">{wordFor(words.temperament.names, other.temperament.name)}</th>
          <th scope="col">±</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ layer, key, a, b }) => (
          <tr key={`${layer}/${key}`}>
            <th scope="row">{levelName(words, layer, key).name}</th>
            <td>{plain(a, locale, 2)}</td>
            <td>{plain(b, locale, 2)}</td>
            <td>{signed(b - a, locale, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Takes the session away, brings one back, and lives it again as somebody else. */
export function SessionTools({ onSave, readLog, relive, newSeed }: SessionToolsProps) {
  const { watch, view, words, locale } = useBrainPage();
  const past = useView((state) => state.past);
  const other = useOther();
  const nature = useWatched(({ temperament }) => temperament);
  // A mixture of somebody's own can live a session again as well.
  const own = nature.name === OWN ? nature : null;
  // Twice a second is enough to see that it is being recorded.
  const recordedMs = useWatched(({ moment }) => 1000 * Math.floor(moment.tMs / 1000));
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState<{ kind: BrainLogFault; file: string } | null>(null);
  const wishes = useRef(0);

  /** Null where it cannot be lived again, or where something else was wished for meanwhile. */
  const again = async (log: BrainLog, temperament: Temperament | null, file: string) => {
    const wish = (wishes.current += 1);
    setFault(null);
    setProgress(0);
    const rerun = await relive(log, temperament, (share) => {
      if (wish === wishes.current) setProgress(share);
    });
    if (wish !== wishes.current) return null;
    setProgress(null);
    if (!rerun) setFault({ kind: 'broken', file });
    return rerun;
  };
  const open = async (file: File): Promise<void> => {
    // What cannot even be read, such as a folder, is no session either.
    const log = await file.text().then(readLog, (): BrainLogFault => 'broken');
    if (typeof log === 'string') {
      setFault({ kind: log, file: file.name });
      return;
    }
    const rerun = await again(log, null, file.name);
    if (!rerun) return;
    const track = rerun.track();
    const endMs = track.moments.at(-1)?.tMs ?? 0;
    view.setState({
      past: { track, name: file.name },
      other: null,
      cursorMs: 0,
      playing: endMs > 0,
      range: 'all',
    });
  };
  const compare = async (temperament: Temperament): Promise<void> => {
    const log = past?.track.log ?? watch.log();
    if (log.recording.truncated) {
      setFault({ kind: 'truncated', file: past?.name ?? '' });
      return;
    }
    const rerun = await again(log, temperament, past?.name ?? '');
    if (!rerun) return;
    if (past) view.setState({ other: rerun.track(), range: 'all' });
    else watch.follow(rerun);
  };
  return (
    <section className="bv-card" aria-labelledby="bv-session">
      <h2 id="bv-session">{words.session.title}</h2>
      <p className="bv-note">{words.session.note}</p>
      <p className="bv-recorded">{fill(words.session.recorded, { time: clock(recordedMs) })}</p>
      <div className="bv-buttons">
        <button
          type="button"
          className="bv-pill"
          onClick={() => onSave(past?.track.log ?? watch.log())}
        >
          {words.session.save}
        </button>
        <FilePicker
          label={words.session.open}
          className="bv-pill"
          onPick={(file) => void open(file)}
        />
        <button
          type="button"
          className="bv-pill"
          onClick={() => {
            watch.restart(newSeed());
            view.setState({ cursorMs: null, playing: false, past: null, other: null });
          }}
        >
          {words.session.restart}
        </button>
      </div>
      <h3>{words.session.rerun}</h3>
      <TemperamentChoice
        words={words}
        label={words.session.rerun}
        chosen={other?.temperament ?? null}
        onChoose={(temperament) => void compare(temperament)}
        own={own}
      />
      <output className="bv-told">
        {progress !== null && fill(words.session.running, { percent: percent(progress, locale) })}
        {fault && (
          <p className="bv-fault">{fill(words.session.faults[fault.kind], { file: fault.file })}</p>
        )}
        {past && progress === null && (
          <p>
            {fill(words.session.loaded, {
              file: past.name,
              time: clock(past.track.log.lengthMs),
              who: wordFor(words.temperament.names, past.track.temperament.name),
            })}
          </p>
        )}
      </output>
      {other && <Differences key={other.temperament.name} other={other} />}
      {(past || other) && (
        <div className="bv-buttons">
          {other && (
            <button
              type="button"
              className="bv-pill"
              onClick={() => {
                if (past) view.setState({ other: null });
                else watch.follow(null);
              }}
            >
              {words.session.clear}
            </button>
          )}
          {past && (
            <button
              type="button"
              className="bv-pill"
              onClick={() =>
                view.setState({ past: null, other: null, cursorMs: null, playing: false })
              }
            >
              {words.session.live}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
