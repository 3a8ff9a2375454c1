import type { SenseMode } from '#core';

import type { ConsentSense } from '../surroundings.ts';
import { useSensed, useSensesPage } from './senses-context.ts';

const MODES = ['full', 'expressions', 'off'] as const satisfies readonly SenseMode[];

/** Switches one sense, and says what became of it. */
function Switch({
  sense,
  available,
  onAsk,
}: {
  readonly sense: ConsentSense;
  readonly available: boolean;
  readonly onAsk: (sense: ConsentSense) => void;
}) {
  const { watch, words, common } = useSensesPage();
  const status = useSensed((snapshot) => snapshot[sense]);
  const stop = sense === 'camera' ? watch.stopCamera : watch.stopMicrophone;
  const running = status.kind === 'on' || status.kind === 'starting';
  return (
    <div className="sp-switch">
      <button
        type="button"
        data-on={running || undefined}
        disabled={!available}
        onClick={() => (running ? stop() : onAsk(sense))}
      >
        {status.kind === 'starting' ? words[sense].starting : words[sense][running ? 'off' : 'on']}
      </button>
      {status.kind === 'failed' && (
        <p className="sp-fault" role="alert">
          {common.senses[sense].failed[status.reason]}
        </p>
      )}
    </div>
  );
}

/** Hands and posture cost about as much again as the face: nobody gets them unasked. */
function HandsSwitch() {
  const { watch, words } = useSensesPage();
  const hands = useSensed((snapshot) => snapshot.hands);
  const camera = useSensed((snapshot) => snapshot.camera.kind === 'on');
  return (
    <div className="sp-switch">
      <button
        type="button"
        aria-pressed={hands}
        disabled={!camera}
        onClick={() => watch.setHands(!hands)}
      >
        {words.hands.read}
      </button>
    </div>
  );
}

export interface SwitchesProps {
  readonly devices: { readonly camera: boolean; readonly microphone: boolean };
  readonly onAsk: (sense: ConsentSense) => void;
}

/** What is on, and how much may be read. */
export function Switches({ devices, onAsk }: SwitchesProps) {
  const { watch, words } = useSensesPage();
  const mode = useSensed(({ senseMode }) => senseMode);
  return (
    <div className="sp-switches">
      <Switch sense="camera" available={devices.camera} onAsk={onAsk} />
      <Switch sense="microphone" available={devices.microphone} onAsk={onAsk} />
      <HandsSwitch />
      <fieldset className="sp-mode">
        <legend>{words.mode.label}</legend>
        {MODES.map((each) => (
          <label key={each} data-on={mode === each || undefined}>
            <input
              type="radio"
              name="sense-mode"
              checked={mode === each}
              onChange={() => watch.setSenseMode(each)}
            />
            {words.mode[each]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
