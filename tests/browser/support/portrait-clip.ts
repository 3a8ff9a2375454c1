import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { PosePart } from '../pages/portrait.ts';
import { launchBrowser } from './browser.ts';
import { servePage } from './page-server.ts';

/** Chromium plays an MJPEG file at this rate. */
const FPS = 30;

/** A stretch of the clip: from one pose to the next, then held. */
export interface Stretch {
  readonly to: PosePart;
  readonly moveS: number;
  readonly holdS: number;
  /** How the move goes over its time in [0, 1]: straight to the pose, unless it swings and comes back. */
  readonly swing?: (t: number) => number;
}

const between = (from: PosePart, to: PosePart, t: number): PosePart => {
  const names = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof PosePart>;
  return Object.fromEntries(
    [...names].map((name) => [name, (from[name] ?? 0) + ((to[name] ?? 0) - (from[name] ?? 0)) * t]),
  );
};

/** Steps a second that are really drawn while the face moves; between them a picture is shown again. */
const DRAWN_FPS = 10;
/** A head that swings is drawn more often: between ten pictures a second a nod would be lost. */
const SWING_FPS = 15;

/** Poses and how many frames each is shown. */
function storyboard(stretches: readonly Stretch[]): { pose: PosePart; frames: number }[] {
  const board: { pose: PosePart; frames: number }[] = [];
  let from: PosePart = {};
  for (const { to, moveS, holdS, swing } of stretches) {
    const fps = swing ? SWING_FPS : DRAWN_FPS;
    const steps = Math.round(moveS * fps);
    const way = swing ?? ((t: number): number => t);
    for (let i = 1; i <= steps; i++) {
      board.push({ pose: between(from, to, way(i / steps)), frames: FPS / fps });
    }
    const end = between(from, to, way(1));
    board.push({ pose: end, frames: Math.round(holdS * FPS) });
    from = end;
  }
  return board;
}

/** Draws our own person through `stretches` and writes an MJPEG for Chromium's fake camera. Returns its path. */
export async function makePortraitClip(stretches: readonly Stretch[]): Promise<string> {
  const board = storyboard(stretches);
  const server = await servePage('portrait');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.portraits !== undefined, undefined, {
      timeout: 90_000,
    });
    const pictures = await page.evaluate(
      (poses) => window.portraits?.(poses) ?? [],
      board.map(({ pose }) => pose),
    );
    const frames = pictures.flatMap((picture, index) => {
      const jpeg = Buffer.from(picture, 'base64');
      return Array.from({ length: board[index]?.frames ?? 0 }, () => jpeg);
    });
    const folder = await mkdtemp(join(tmpdir(), 'mien-clip-'));
    const file = join(folder, 'portrait.mjpeg');
    await writeFile(file, Buffer.concat(frames));
    return file;
  } finally {
    await browser.close();
    await server.close();
  }
}
