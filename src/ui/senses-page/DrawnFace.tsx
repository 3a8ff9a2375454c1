import type { FaceLook } from '#perception';
import { useEffect, useRef, useState } from 'react';

import { fill } from '../words.ts';
import { drawFace, followFace, type FaceInk, type FaceView } from './draw-face.ts';
import { useSensed, useSensesPage } from './senses-context.ts';

/** A laptop's camera; the picture's own shape is not told, and a little off only widens a drawing. */
const ASPECT = 4 / 3;
/** The drawing is as sharp as the screen, but no sharper than this. */
const MAX_PX = 1100;
/** Someone who looks at the screen at least this much is said to. */
const LOOKING = 0.5;

const inkOf = (element: Element): FaceInk => {
  const style = getComputedStyle(element);
  const ink = (name: string): string => style.getPropertyValue(`--face-${name}`).trim();
  return {
    shade: ink('shade'),
    skin: ink('skin'),
    line: ink('line'),
    lips: ink('lips'),
    mouth: ink('mouth'),
    white: ink('white'),
    iris: ink('iris'),
    point: ink('point'),
  };
};

/** A face drawn from the points that are read: it shows what the machine knows, which is less than a picture. */
export function DrawnFace() {
  const { looks, words } = useSensesPage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [showPoints, setShowPoints] = useState(true);
  const [count, setCount] = useState(0);
  const on = useSensed(({ camera }) => camera.kind === 'on');
  const looking = useSensed(({ face }) => (face?.attention ?? 0) >= LOOKING);

  useEffect(() => {
    const surface = canvas.current;
    const pen = surface?.getContext('2d');
    if (!surface || !pen || !on) return;
    let view: FaceView | null = null;
    const show = ({ box, landmarks }: FaceLook): void => {
      const side = Math.min(MAX_PX, Math.round(surface.clientWidth * window.devicePixelRatio));
      if (surface.width !== side) surface.width = surface.height = side;
      pen.clearRect(0, 0, side, side);
      setCount((landmarks?.length ?? 0) / 2);
      if (!box || !landmarks) {
        view = null;
        return;
      }
      view = followFace(view, box, ASPECT);
      const sketch = { points: landmarks, aspect: ASPECT, view, showPoints };
      drawFace(pen, side, sketch, inkOf(surface));
    };
    const stop = looks.subscribe(show);
    return () => {
      stop();
      // What was drawn of somebody goes with the camera.
      pen.clearRect(0, 0, surface.width, surface.height);
      setCount(0);
    };
  }, [looks, showPoints, on]);
  const where = looking ? words.where.here : words.where.away;
  const seen = on && count > 0;
  return (
    <div className="sp-face" data-seen={seen || undefined}>
      <figure
        aria-label={
          seen ? fill(words.face.drawn, { count: String(count), where }) : words.face.nobody
        }
      >
        <canvas ref={canvas} aria-hidden="true" />
      </figure>
      {!seen && <p className="sp-face-empty">{on ? words.face.nobody : words.face.empty}</p>}
      <label className="sp-check">
        <input
          type="checkbox"
          checked={showPoints}
          onChange={(event) => setShowPoints(event.target.checked)}
        />
        {words.face.points}
      </label>
    </div>
  );
}
