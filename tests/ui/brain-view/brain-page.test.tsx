// @vitest-environment happy-dom
import { temperamentByName } from '#brain';
import type { Percept } from '#core';
import type { Sense } from '#perception';
import { createBrainWatch, readBrainLog, rerunBrain, type BrainLog } from '#session';
import { BrainPage, createPreferences, createViewStore, type Relive } from '#ui';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { words } from '../../session/fakes.ts';
import { PERSONA } from '../fake-session.ts';
import { button, key, press, the } from '../mount.tsx';
import { BRAIN_WORDS } from '../../../src/ui/brain-view/words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let unmount: () => Promise<void> = async () => undefined;
afterEach(() => unmount());

const relive: Relive = async (log, temperament) => {
  const rerun = rerunBrain(log, temperament);
  while (rerun.run(1000));
  return rerun;
};

async function mountPage(stage: ReactNode = null) {
  const calls: string[] = [];
  const device = (name: string): Sense => ({
    async start(grant, to) {
      calls.push(`${name}: ${grant.mode}`);
      to.status({ kind: 'on', engine: 'mediapipe' });
    },
    stop: () => void calls.push(`${name} stopped`),
    dispose() {},
  });
  const clock = { nowMs: 0 };
  const watch = createBrainWatch({
    ports: {
      camera: device('camera'),
      microphone: device('microphone'),
      readText: (text, { tMs }) => words(tMs, { text, sentiment: 0.9, intent: 'thanks' }),
    },
    seed: 4,
    temperament: temperamentByName('receptionist'),
    now: () => clock.nowMs,
  });
  const view = createViewStore();
  const saved: BrainLog[] = [];
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const root = createRoot(page);
  await act(async () =>
    root.render(
      <BrainPage
        watch={watch}
        view={view}
        now={() => clock.nowMs}
        devices={{ camera: true, microphone: true, readsTone: true, recogniser: 'none' }}
        persona={PERSONA}
        preferences={createPreferences(null)}
        locale="en"
        stage={stage}
        onSave={(log) => void saved.push(log)}
        readLog={readBrainLog}
        relive={relive}
        newSeed={() => 8}
      />,
    ),
  );
  unmount = () => act(async () => root.unmount());
  const live = (ms: number): Promise<void> =>
    act(async () => {
      for (const endMs = clock.nowMs + ms; clock.nowMs < endMs;) {
        clock.nowMs += 50;
        watch.advanceTo(clock.nowMs);
      }
    });
  const value = (layer: string, key: string): number =>
    Number(
      the(page, `.bv-layer[data-layer="${layer}"] [data-key="${key}"] .bv-level-value`).textContent,
    );
  const scrub = (atMs: number): Promise<void> =>
    act(async () => view.setState({ cursorMs: atMs, playing: false }));
  const bring = (name: string, text: string): Promise<void> =>
    act(async () => {
      const input = the(page, 'input[type="file"]');
      Object.defineProperty(input, 'files', {
        value: [new File([text], name)],
        configurable: true,
      });
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 30));
    });
  return { page, watch, view, saved, calls, live, value, scrub, bring };
}

describe('the page about a brain', () => {
  it('leads from what was sensed to the face, and says that nobody feels it', async () => {
    const { page, live, value } = await mountPage();
    expect(page.textContent).toContain('Nobody feels this');
    await live(1000);
    await press(button(page, 'Praise'));
    await live(5000);
    const phrase = (layer: string) => the(page, `[data-layer="${layer}"] .bv-phrase`).textContent;
    expect(phrase('sensed')).toBe('Thumb up');
    expect(phrase('modulators')).toContain('dopamine\u00a0↑');
    expect(phrase('felt')).toContain('↑');
    expect(value('felt', 'joy')).toBeGreaterThan(0.3);
    expect(the(page, '.bv-face').getAttribute('aria-label')).toContain('smiling');
    expect(the(page, '.bv-said').textContent).toContain('helpful');
  });

  it('draws the face itself where the scene breaks, and goes on', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Breaks = (): ReactNode => {
      throw new Error('the picture is lost');
    };
    const { page, live, value } = await mountPage(<Breaks />);
    await live(1000);
    expect(page.querySelector('.bv-face .bv-drawn')).not.toBeNull();
    await press(button(page, 'Praise'));
    await live(5000);
    expect(value('felt', 'joy')).toBeGreaterThan(0.3);
    told.mockRestore();
  });

  it('shows the moment that is looked at, and comes back to now', async () => {
    const { page, live, value, scrub } = await mountPage();
    await live(2000);
    await press(button(page, 'Praise'));
    await live(5000);
    const now = value('felt', 'joy');
    await scrub(1150);
    expect(value('felt', 'joy')).toBeLessThan(now - 0.3);
    expect(the(page, '.bv-face figcaption').textContent).toContain('0:01 after the beginning');
    await press(button(page, 'Back to now'));
    expect(value('felt', 'joy')).toBeCloseTo(now, 1);
  });

  it('marks each event at its time, tells of it to the keyboard, and looks at it again', async () => {
    const { page, view, live } = await mountPage();
    await live(1000);
    await press(button(page, 'Praise'));
    await live(6000);
    const lane = the(page, '.bv-lane ol');
    const marks = [...lane.querySelectorAll('button')];
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    const [first, second] = marks;
    if (!first || !second) throw new Error('nothing happened');
    expect(first.getAttribute('aria-label')).toMatch(/^0:0\d, \S/u);
    await act(async () => first.focus());
    const told = the(page, '[role="tooltip"]');
    expect(told.textContent).toContain('→');
    expect(first.getAttribute('aria-describedby')).toBe(told.id);
    await key(first, 'ArrowRight');
    expect(document.activeElement).toBe(second);
    await key(second, 'Escape');
    expect(page.querySelector('[role="tooltip"]')).toBeNull();
    await press(second);
    const { cursorMs } = view.getState();
    expect(cursorMs).toBeGreaterThan(1000);
    expect(cursorMs).toBeLessThan(7000);
  });

  it('tells what topics have come to stand for, and how surely each manner is liked', async () => {
    const { page, view, saved, live, bring } = await mountPage();
    const learned = the(page, '[aria-labelledby="bv-learned"]');
    expect(learned.textContent).toContain('No topic yet');
    await press(button(page, 'Praise'));
    await live(9000);
    await press(button(page, 'Praise'));
    await live(9000);
    expect(learned.textContent).toMatch(/[+-]0\.\d\d ± 0\.\d\d/u);
    await press(button(page, 'Export session'));
    const [log] = saved;
    if (!log) throw new Error('nothing was saved');
    // As a conversation records it: while an answer is heard, it is told what it is about.
    const percepts = log.recording.percepts.flatMap((percept): readonly Percept[] =>
      percept.kind === 'turn' && percept.who === 'person' && percept.phase === 'start'
        ? [
            percept,
            {
              kind: 'beat',
              tMs: percept.tMs + 50,
              feel: 'warm',
              intensity: 0.5,
              gesture: null,
              topic: 'opening-hours',
            },
          ]
        : [percept],
    );
    await bring('talk.json', JSON.stringify({ ...log, recording: { ...log.recording, percepts } }));
    await press(button(page, 'Pause'));
    await act(async () => view.setState({ cursorMs: log.lengthMs }));
    expect(learned.textContent).toContain('opening hours');
  });

  it('draws what a voice would do beside everything else, on scales that are said', async () => {
    const { page, live } = await mountPage();
    await live(1000);
    const behind = the(page, '[aria-labelledby="bv-behind"]');
    for (const level of ['rate', 'pitch', 'energy', 'range']) {
      expect(behind.querySelectorAll(`[data-layer="prosody"] [data-key="${level}"]`)).toHaveLength(
        1,
      );
    }
    expect(behind.textContent).toContain('1 = 6 semitones');
    const layers = the(page, '.bv-pickers').textContent;
    for (const layer of Object.values(BRAIN_WORDS.en.layers)) expect(layers).toContain(layer.title);
  });

  it('replays the past from its beginning, and is back at now when it has caught up', async () => {
    const { page, view, live } = await mountPage();
    await live(4000);
    await press(button(page, 'Replay'));
    const wait = (ms: number): Promise<void> =>
      act(async () => void (await new Promise((resolve) => setTimeout(resolve, ms))));
    await wait(250);
    const { cursorMs, playing } = view.getState();
    expect(playing).toBe(true);
    expect(cursorMs).toBeGreaterThan(100);
    await act(async () => view.setState({ speed: 16 }));
    for (let tries = 0; view.getState().playing && tries < 100; tries += 1) await wait(50);
    expect(view.getState()).toMatchObject({ cursorMs: null, playing: false });
  });

  it('turns to another temperament at once, named or mixed', async () => {
    const { page, watch, live } = await mountPage();
    await live(500);
    const [first] = page.querySelectorAll('.bv-choice');
    if (!first) throw new Error('no temperaments');
    await press(button(first, 'Lively'));
    expect(watch.store.getState().temperament.name).toBe('lively');
    const slider = page.querySelector('.bv-trait input');
    if (!slider) throw new Error('no slider');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
        slider,
        '0.1',
      );
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(watch.store.getState().temperament).toMatchObject({ name: 'own', openness: 0.1 });
  });

  it('lives the session again as somebody else, and says what differed', async () => {
    const { page, live } = await mountPage();
    await press(button(page, 'Praise'));
    await live(6000);
    const choices = page.querySelectorAll('.bv-choice');
    const again = choices[1];
    if (!again) throw new Error('no choice for the rerun');
    await act(async () => {
      button(again, 'Dry').click();
      await new Promise((resolve) => setTimeout(resolve, 30));
    });
    const table = the(page, '.bv-table').textContent ?? '';
    expect(table).toContain('Receptionist');
    expect(table).toContain('Dry');
    expect(page.querySelectorAll('.bv-face-other')).toHaveLength(1);
    await press(button(page, 'End the comparison'));
    expect(page.querySelector('.bv-face-other')).toBeNull();
  });

  it('lives a session again as a mixture of one’s own, beside how it was', async () => {
    const { page, watch, live } = await mountPage();
    await press(button(page, 'Praise'));
    await live(3000);
    const { temperament } = watch.store.getState();
    await act(async () => watch.setTemperament({ ...temperament, name: 'own', neuroticism: 1 }));
    const again = page.querySelectorAll('.bv-choice')[1];
    if (!again) throw new Error('no choice for the rerun');
    await act(async () => {
      button(again, 'Own mixture').click();
      await new Promise((resolve) => setTimeout(resolve, 30));
    });
    expect(watch.store.getState().twin?.temperament.neuroticism).toBe(1);
    expect(page.querySelectorAll('.bv-face-other')).toHaveLength(1);
  });

  it('takes a session away and brings it back', async () => {
    const { page, saved, live, bring } = await mountPage();
    await press(button(page, 'Crying'));
    await live(6000);
    await press(button(page, 'Export session'));
    const [log] = saved;
    expect(log?.lengthMs).toBeCloseTo(6000, -2);
    await bring('no.json', '{}');
    expect(the(page, '.bv-told').textContent).toContain('no.json is no session');
    await bring('long.json', JSON.stringify({ ...log, lengthMs: 4 * 3600 * 1000 }));
    expect(the(page, '.bv-told').textContent).toContain('long.json is longer than an hour');
    // Nothing was lost: the session that goes on is still shown, and can still be taken away.
    expect(page.querySelector('.bv-face figcaption [data-live]')).not.toBeNull();
    await press(button(page, 'Export session'));
    expect(saved.at(-1)?.recording.percepts).toEqual(log?.recording.percepts);
    await bring('crying.json', JSON.stringify(log));
    expect(the(page, '.bv-told').textContent).toContain('crying.json: 0:06, lived again');
    await press(button(page, 'Leave it for now'));
    expect(the(page, '.bv-told').textContent).toBe('');
  });

  it('opens no device before the visitor agreed', async () => {
    const { page, calls } = await mountPage();
    await press(button(page, 'Camera on'));
    expect(calls).toEqual([]);
    await press(button(the(page, 'dialog'), 'Switch camera on'));
    expect(calls).toEqual(['camera: full']);
    await press(button(page, 'Camera off'));
    expect(calls).toContain('camera stopped');
  });
});
