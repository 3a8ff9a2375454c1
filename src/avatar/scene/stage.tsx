import { useEffect, useRef, type CSSProperties, type ReactElement } from 'react';

import type { Performer } from './performer.ts';
import { runStage, type StageLinks, type StageLook, type StageRun } from './run-stage.ts';

export interface StageProps extends StageLook, StageLinks {
  /** Another object is another person: they take the place of the one on view. */
  readonly person: Performer;
  readonly className?: string;
}

const FILL: CSSProperties = { position: 'absolute', inset: 0, overflow: 'hidden' };

/**
 * The person in their room, filling the nearest positioned ancestor. React renders it once; the loop then runs by
 * itself. Hidden from assistive technology, since the words say it all.
 */
export const Stage = ({ person, className, ...request }: StageProps): ReactElement => {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(request);
  const run = useRef<StageRun>(null);
  const { theme, backdrop, paused, reducedMotion, tier, inset } = request;
  const first = useRef(person);
  const rightFraction = inset?.rightFraction;
  const bottomFraction = inset?.bottomFraction;

  useEffect(() => {
    latest.current = request;
  });
  useEffect(() => {
    if (!host.current) return undefined;
    const started = runStage(host.current, first.current, latest.current, () => latest.current);
    run.current = started;
    return () => {
      run.current = null;
      started.dispose();
    };
  }, []);
  useEffect(() => {
    if (person === first.current) return;
    // Under StrictMode the stage is mounted twice: the second time with whoever is due then.
    first.current = person;
    run.current?.setPerson(person);
  }, [person]);
  useEffect(() => {
    const covered =
      rightFraction === undefined || bottomFraction === undefined
        ? undefined
        : { rightFraction, bottomFraction };
    run.current?.show({ theme, backdrop, paused, reducedMotion, tier, inset: covered });
  }, [theme, backdrop, paused, reducedMotion, tier, rightFraction, bottomFraction]);

  return <div ref={host} className={className} style={FILL} aria-hidden="true" />;
};
