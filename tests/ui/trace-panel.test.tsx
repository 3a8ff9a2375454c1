// @vitest-environment happy-dom
import { createTraceLog } from '#session';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';

import { button, mountApp, press, type Mounted } from './mount.tsx';

let mounted: Mounted | null = null;
afterEach(async () => {
  await mounted?.unmount();
  mounted = null;
  vi.restoreAllMocks();
});

/** A spoken turn that was heard to its end, and a typed one that was cut before a sound. */
const traces = () => {
  const log = createTraceLog();
  log.begin('a', 1800, 1000);
  log.mark('a', 'firstToken', 2000);
  log.mark('a', 'firstClause', 2150);
  log.mark('a', 'firstAudio', 2230);
  log.mark('a', 'firstViseme', 2200);
  log.end('a', 'heard', 5000);
  log.begin('b', 6000, null);
  log.end('b', 'cut', 6400);
  return log.turns();
};
const open = async () => {
  mounted = await mountApp({ traces: traces() }, { traceView: true });
  await act(async () => {
    await vi.dynamicImportSettled();
  });
  return mounted.page;
};

test('every moment of a turn is shown, and a dash where there was none', async () => {
  const page = await open();
  const shown = [...page.querySelectorAll('.trace details')].map((details) =>
    [...details.querySelectorAll('[data-point] dd')].map(({ textContent }) => textContent),
  );
  expect(shown).toEqual([
    ['–', '0 ms', '–', '–', '–', '–', '400 ms'],
    ['0 ms', '800 ms', '1000 ms', '1150 ms', '1230 ms', '1200 ms', '4000 ms'],
  ]);
});

test('what is saved holds null where there was nothing, never 0, and no words', async () => {
  const page = await open();
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return 'blob:trace';
  });
  await press(button(page, 'Save as JSON'));
  const [saved] = blobs;
  const turns: unknown = JSON.parse((await saved?.text()) ?? '');
  expect(turns).toMatchObject([
    { id: 'a', by: 'speech', ending: 'heard', spans: { endPointing: 800, saying: 2770 } },
    {
      id: 'b',
      by: 'typing',
      ending: 'cut',
      at: { endOfSpeech: null, endPointed: 6000, firstAudio: null, last: 6400 },
      spans: { endPointing: null, model: null, firstClause: null, voice: null, total: null },
    },
  ]);
});
