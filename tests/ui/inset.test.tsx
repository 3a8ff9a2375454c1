// @vitest-environment happy-dom
import { App, createPreferences, type StageInset } from '#ui';
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';

import { createFakeSession, PERSONA } from './fake-session.ts';

// A page that keeps the inset in its state and passes a new function each time it renders would go round for ever
// if every render reported the inset again.
it('reports what the words cover once, even to a callback that is new with every render', async () => {
  let reports = 0;
  const session = createFakeSession();
  const preferences = createPreferences(null);
  const Page = () => {
    const [, setInset] = useState<StageInset | null>(null);
    return (
      <App
        session={session}
        persona={PERSONA}
        stage={null}
        stageState="ready"
        posterUrl=""
        devices={{ camera: false, microphone: false, recogniser: 'none', readsTone: true }}
        preferences={preferences}
        onInsetChange={(inset) => {
          reports += 1;
          setInset(inset);
        }}
      />
    );
  };
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<Page />));
  expect(reports).toBe(1);
  await act(async () => root.unmount());
});
