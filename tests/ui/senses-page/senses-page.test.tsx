// @vitest-environment happy-dom
import type { FaceLook, Sense, SenseOutput } from '#perception';
import { createSenseWatch } from '#session';
import { createPreferences, SensesPage, type LogRerun, type SensesPageProps } from '#ui';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { face, words } from '../../session/fakes.ts';
import { PERSONA } from '../fake-session.ts';
import { button, press, the } from '../mount.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let unmount: () => Promise<void> = async () => undefined;
afterEach(() => unmount());

async function mountPage(
  rerun: (text: string) => LogRerun = () => ({ kind: 'broken' }),
  looks?: SensesPageProps['looks'],
) {
  let output: SenseOutput | null = null;
  const calls: string[] = [];
  const device = (name: string): Sense => ({
    async start(grant, to) {
      calls.push(`${name}: ${grant.mode} ${grant.textVersion}`);
      if (name === 'camera') output = to;
      to.status({ kind: 'on', engine: 'mediapipe' });
    },
    stop: () => void calls.push(`${name} stopped`),
    setBody: (on) => void calls.push(`hands ${on ? 'on' : 'off'}`),
    dispose() {},
  });
  const clock = { nowMs: 0 };
  const watch = createSenseWatch({
    ports: {
      camera: device('camera'),
      microphone: device('microphone'),
      readText: (text, { tMs }) => words(tMs, { text, sentiment: 0.8, intent: 'thanks' }),
    },
    seed: 1,
    temperament: 'receptionist',
    now: () => clock.nowMs,
  });
  const listeners = new Set<(look: FaceLook) => void>();
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const root = createRoot(page);
  const saved: string[] = [];
  await act(async () =>
    root.render(
      <SensesPage
        watch={watch}
        looks={
          looks ?? {
            subscribe(listener) {
              listeners.add(listener);
              return () => void listeners.delete(listener);
            },
          }
        }
        now={() => clock.nowMs}
        devices={{ camera: true, microphone: true, readsTone: true, recogniser: 'none' }}
        persona={PERSONA}
        preferences={createPreferences(null)}
        locale="en"
        onSave={() => void saved.push('saved')}
        rerun={rerun}
      />,
    ),
  );
  unmount = () => act(async () => root.unmount());
  const sense = (...percepts: Parameters<SenseOutput['percept']>[0][]): Promise<void> =>
    act(async () => {
      percepts.forEach((percept) => output?.percept(percept));
      clock.nowMs += 200;
      watch.advanceTo(clock.nowMs);
    });
  return { page, calls, saved, sense, watch };
}

describe('the senses page', () => {
  it('opens no device before the visitor agreed, and passes on how much they agreed to', async () => {
    const { page, calls } = await mountPage();
    await press(button(page, 'Switch camera on'));
    expect(calls).toEqual([]);
    const movements = page.querySelectorAll('dialog input[type="radio"]')[1];
    if (!(movements instanceof HTMLInputElement)) throw new Error('no choice is offered');
    await act(async () => movements.click());
    await press(button(the(page, 'dialog'), 'Switch camera on'));
    expect(calls).toEqual(['camera: expressions camera-2']);
    await press(button(page, 'Switch camera off'));
    expect(calls).toContain('camera stopped');
  });

  it('keeps its switches and its log when the drawn face breaks', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = {
      subscribe: (): never => {
        throw new Error('nothing to draw on');
      },
    };
    const { page, saved } = await mountPage(undefined, broken);
    expect(page.textContent).toContain('stopped working');
    button(page, 'Switch camera on');
    await press(button(page, 'Save the log'));
    expect(saved).toEqual(['saved']);
    told.mockRestore();
  });

  it('reads hands and posture only when told to, and says what the arms do', async () => {
    const { page, calls, sense } = await mountPage();
    const hands = button(page, 'Hands and posture too');
    expect(hands.matches(':disabled')).toBe(true);
    await press(button(page, 'Switch camera on'));
    await press(button(the(page, 'dialog'), 'Switch camera on'));
    expect(calls).not.toContain('hands on');
    await press(hands);
    expect(hands.getAttribute('aria-pressed')).toBe('true');
    const tMs = 100;
    await sense({ kind: 'posture', tMs, arms: 'crossed', handAtFace: true, confidence: 0.8 });
    const card = the(page, '[data-card="hands"]');
    expect(card.textContent).toContain('Armscrossed');
    expect(card.textContent).toContain('Hand at the faceyes');
    await press(hands);
    await sense({ kind: 'sense-lost', tMs: 300, sense: 'body' });
    expect(card.textContent).not.toContain('crossed');
    expect(calls.slice(-2)).toEqual(['hands on', 'hands off']);
  });

  it('shows each expression with its figure, the reading as an appearance, and why', async () => {
    const { page, sense } = await mountPage();
    await press(button(page, 'Switch camera on'));
    await press(button(the(page, 'dialog'), 'Switch camera on'));
    for (let i = 0; i < 8; i += 1) {
      await sense(
        face(200 * i, {
          smile: 0.9,
          valence: 0.8,
          emotion: {
            neutral: 0.1,
            happy: 0.9,
            sad: 0,
            angry: 0,
            fearful: 0,
            disgusted: 0,
            surprised: 0,
          },
        }),
      );
    }
    expect(the(page, '[data-card="face"]').textContent).toContain('happy0.9');
    expect(the(page, '.sp-reading').textContent).toMatch(/^appears pleased \(0\.\d\)$/u);
    expect(the(page, '.sp-votes').textContent).toContain('Face100%');
  });

  it('hides expressions where only movements may be read', async () => {
    const { page, watch } = await mountPage();
    expect(page.querySelector('#sp-expressions')).not.toBeNull();
    await act(async () => watch.setSenseMode('expressions'));
    expect(page.querySelector('#sp-expressions')).toBeNull();
  });

  it('reads what is written and says what it appears to ask for', async () => {
    const { page, sense } = await mountPage();
    const input = the(page, '.sp-write input');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
        input,
        'Thank you so much!',
      );
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(button(page, 'Read'));
    await sense();
    expect(the(page, '.sp-quote').textContent).toBe('“Thank you so much!”');
    expect(the(page, '[data-card="words"]').textContent).toContain('thanks');
  });

  it('lists what was noticed', async () => {
    const { page, sense } = await mountPage();
    await press(button(page, 'Switch camera on'));
    await press(button(the(page, 'dialog'), 'Switch camera on'));
    await sense({ kind: 'gesture', tMs: 10, gesture: 'nod', confidence: 0.8 });
    expect(the(page, '.sp-noticed').textContent).toContain('Nod0.8');
  });

  it('says so when a file is no log, and draws the past of one that is', async () => {
    const past = [0, 1].map((i) => ({
      tMs: i * 100,
      valence: 0.5,
      arousal: 0,
      confidence: 0.5,
      engagement: 1,
    }));
    const { page, saved } = await mountPage((text) =>
      text === 'good' ? { kind: 'ran', past, lengthMs: 3000 } : { kind: 'broken' },
    );
    await press(button(page, 'Save the log'));
    expect(saved).toEqual(['saved']);
    const bring = (text: string): Promise<void> =>
      act(async () => {
        const input = the(page, 'input[type="file"]');
        Object.defineProperty(input, 'files', {
          value: [new File([text], 'log.json')],
          configurable: true,
        });
        input.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
    await bring('bad');
    expect(the(page, '[data-card="log"]').textContent).toContain('not a log');
    await bring('good');
    expect(the(page, '[data-card="log"]').textContent).toContain('log.json: 3 s');
    expect(the(page, '[data-card="log"]').querySelectorAll('.sp-past-line')).toHaveLength(3);
  });
});
