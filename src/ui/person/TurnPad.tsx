import { useRef, useSyncExternalStore, type KeyboardEvent, type PointerEvent } from 'react';

import { fill } from '../words.ts';
import { usePerson, usePersonPage } from './page-context.ts';
import { degreesOf, type Turntable } from './turntable.ts';
import type { PersonWords } from './words.ts';

/** A finger's way across a phone is most of a turn. */
const RAD_PER_PX = 0.009;
const KEY_RAD = Math.PI / 12;
const PITCH_KEY_RAD = Math.PI / 24;
/** Close enough to the front to say so. */
const FRONTAL_DEG = 4;
const BEHIND_DEG = 150;

/** Where the person is seen from, in words. */
const viewText = (degrees: number, words: PersonWords): string => {
  const turned = Math.abs(degrees);
  if (turned <= FRONTAL_DEG) return words.stage.front;
  if (turned >= BEHIND_DEG) return words.stage.back;
  return fill(degrees > 0 ? words.stage.left : words.stage.right, { degrees: String(turned) });
};

/** The picture as something to take hold of: drag to walk round the person, or use the arrow keys. */
export function TurnPad({ turntable }: { readonly turntable: Turntable }) {
  const { words } = usePersonPage();
  const name = usePerson(({ spec }) => spec.name);
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const degrees = useSyncExternalStore(turntable.subscribe, () => degreesOf(turntable.goal));

  const onPointerMove = (event: PointerEvent): void => {
    const from = last.current;
    if (!from) return;
    last.current = { x: event.clientX, y: event.clientY };
    // The person goes with the hand, so the camera goes against it.
    turntable.turn(-(event.clientX - from.x) * RAD_PER_PX, (event.clientY - from.y) * RAD_PER_PX);
  };
  const release = (): void => {
    last.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // By the key and not by the value, which ends at 180: one can go round and round.
    if (event.key === 'ArrowRight') turntable.turn(KEY_RAD, 0);
    else if (event.key === 'ArrowLeft') turntable.turn(-KEY_RAD, 0);
    else if (event.key === 'ArrowUp') turntable.turn(0, PITCH_KEY_RAD);
    else if (event.key === 'ArrowDown') turntable.turn(0, -PITCH_KEY_RAD);
    else if (event.key === 'Home') turntable.faceFront();
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="pp-turn"
      onDoubleClick={() => turntable.faceFront()}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        last.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onLostPointerCapture={release}
    >
      <input
        className="hidden-words"
        type="range"
        min={-180}
        max={180}
        step={1}
        value={degrees}
        aria-label={fill(words.stage.turn, { name })}
        aria-valuetext={viewText(degrees, words)}
        onChange={(event) => {
          const by = Number(event.currentTarget.value) - degrees;
          turntable.turn((by * Math.PI) / 180, 0);
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
