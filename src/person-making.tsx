import { unpackPerson, type PersonMesh, type PersonSpec } from '#avatar';
import type { PersonMaker } from '#avatar/person-maker';
import { useEffect, useRef, useState } from 'react';

interface Made {
  readonly person: PersonMesh;
  /** 0: already at hand. */
  readonly tookMs: number;
}

interface Making {
  /** Whoever was made last; null before the first. */
  readonly made: Made | null;
  readonly growing: boolean;
  readonly failed: boolean;
}

/** Somebody who has been made beforehand: the first visitor need not wait for the generator. */
export interface ReadyMade {
  readonly spec: PersonSpec | undefined;
  readonly url: string;
}

const fetchReady = async (url: string): Promise<Made> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the person could not be loaded: ${response.status}`);
  return { person: unpackPerson(new Uint8Array(await response.arrayBuffer())), tookMs: 0 };
};

/** Wishes that come faster than this are one wish. */
const DEBOUNCE_MS = 40;

/** The person of the settings as they stand, made off this thread. Whoever was made last stays until the next is ready. */
export function useMade(spec: PersonSpec, maker: PersonMaker, ready: ReadyMade): Making {
  const [made, setMade] = useState<Made | null>(null);
  const [outcome, setOutcome] = useState<{ spec: PersonSpec; failed: boolean } | null>(null);
  const first = useRef(true);
  useEffect(() => {
    let overtaken = false;
    const end = (failed: boolean): void => {
      if (!overtaken) setOutcome({ spec, failed });
    };
    const timer = setTimeout(() => {
      const making =
        first.current && spec === ready.spec
          ? fetchReady(ready.url).catch(() => maker.build(spec))
          : maker.build(spec);
      first.current = false;
      making.then(
        (built) => {
          // Even one that has been overtaken meanwhile is nearer to the wish than the one on view.
          if (built) setMade(built);
          end(false);
        },
        () => end(true),
      );
    }, DEBOUNCE_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [spec, maker, ready]);
  const growing = outcome?.spec !== spec;
  return { made, growing, failed: !growing && outcome.failed };
}
