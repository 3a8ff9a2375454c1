import { SCENE_NAMES } from '#session';
import { useId, useState } from 'react';

import type { ConsentSense, Devices } from '../surroundings.ts';
import { fill } from '../words.ts';
import { useBrainPage, useWatched } from './brain-context.ts';

function SenseSwitch({
  sense,
  available,
  onAsk,
}: {
  readonly sense: ConsentSense;
  readonly available: boolean;
  readonly onAsk: (sense: ConsentSense) => void;
}) {
  const { watch, words, common } = useBrainPage();
  const status = useWatched((snapshot) => snapshot[sense]);
  const running = status.kind === 'on' || status.kind === 'starting';
  const stop = sense === 'camera' ? watch.stopCamera : watch.stopMicrophone;
  const said = words.moments[sense];
  return (
    <>
      <button
        type="button"
        className="bv-pill"
        data-on={running || undefined}
        disabled={!available}
        onClick={() => (running ? stop() : onAsk(sense))}
      >
        {status.kind === 'starting' ? said.starting : said[running ? 'off' : 'on']}
      </button>
      {status.kind === 'failed' && (
        <p className="bv-fault" role="alert">
          {common.senses[sense].failed[status.reason]}
        </p>
      )}
    </>
  );
}

/** Ways to be a visitor: a typical moment, words of one's own, or oneself before camera and microphone. */
export function Tray({
  devices,
  onAsk,
}: {
  readonly devices: Devices;
  readonly onAsk: (sense: ConsentSense) => void;
}) {
  const { watch, view, words, locale, name } = useBrainPage();
  const people = useWatched((snapshot) => snapshot.people);
  const [draft, setDraft] = useState('');
  const id = useId();
  const toNow = (): void => view.setState({ cursorMs: null, playing: false, past: null });
  const wordsOf: Readonly<Record<string, string>> = words.moments.words;
  return (
    <>
      <fieldset className="bv-moments">
        <legend>
          {words.moments.title} <small>{words.moments.note}</small>
        </legend>
        {SCENE_NAMES.map((scene) => (
          <button
            key={scene}
            type="button"
            className="bv-pill"
            disabled={scene === 'leaves' && people === 0}
            onClick={() => {
              toNow();
              watch.play(scene, wordsOf[scene] ?? null, locale);
            }}
          >
            {words.moments.names[scene]}
          </button>
        ))}
      </fieldset>
      <form
        className="bv-write"
        onSubmit={(event) => {
          event.preventDefault();
          toNow();
          watch.read(draft, locale);
        }}
      >
        <label htmlFor={id}>{fill(words.moments.write, { name })}</label>
        <div>
          <input
            id={id}
            value={draft}
            placeholder={words.moments.placeholder}
            maxLength={500}
            onChange={(event) => setDraft(event.target.value)}
          />
          <button type="submit" className="bv-pill" data-on>
            {words.moments.say}
          </button>
        </div>
      </form>
      <fieldset className="bv-senses">
        <legend>{words.moments.senses}</legend>
        <SenseSwitch sense="camera" available={devices.camera} onAsk={onAsk} />
        <SenseSwitch sense="microphone" available={devices.microphone} onAsk={onAsk} />
      </fieldset>
    </>
  );
}
