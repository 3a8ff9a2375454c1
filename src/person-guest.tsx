import type { GuestAvatar } from '#avatar/guest';
import type { OwnFile } from '#ui';
import { useCallback, useMemo, useRef, useState } from 'react';

interface Shown {
  readonly avatar: GuestAvatar;
  readonly shapes: number;
  readonly triangles: number;
}

export interface GuestSitting {
  readonly own: OwnFile;
  /** Who stands on the stage instead of the one who is made here. */
  readonly guest: Shown | null;
  /** To be told of each picture: a guest's memory is given back once they have left the last one. */
  drawn(): void;
}

/** Pictures after which nobody draws somebody who was taken off the stage. */
const GONE_AFTER = 3;

/** Somebody from a file, read when one is brought and never before. `onChange`: another one is on the stage. */
export function useGuest(onChange: () => void): GuestSitting {
  const [state, setState] = useState<OwnFile['state']>({ kind: 'none' });
  const [guest, setGuest] = useState<Shown | null>(null);
  const onStage = useRef<GuestAvatar | null>(null);
  const leaving = useRef<{ avatar: GuestAvatar; pictures: number }[]>([]);
  const reading = useRef<AbortController | null>(null);

  const enter = useCallback(
    (next: Shown | null) => {
      if (onStage.current) leaving.current.push({ avatar: onStage.current, pictures: GONE_AFTER });
      onStage.current = next?.avatar ?? null;
      setGuest(next);
      onChange();
    },
    [onChange],
  );

  const leave = useCallback(() => {
    reading.current?.abort();
    setState({ kind: 'none' });
    enter(null);
  }, [enter]);

  const bring = useCallback(
    (file: File) => {
      reading.current?.abort();
      const here = new AbortController();
      reading.current = here;
      setState({ kind: 'reading', file: file.name });
      void import('#avatar/guest')
        .then(({ loadGuest }) => loadGuest(file, { signal: here.signal }))
        .then(
          (loaded) => {
            if (here.signal.aborted) {
              if (loaded.kind === 'guest') loaded.avatar.dispose();
              return;
            }
            if (loaded.kind === 'fault') {
              setState({ kind: 'failed', file: file.name, code: loaded.fault.code });
              return;
            }
            const { avatar, report } = loaded;
            const { facts, arkit, visemes } = report;
            setState({
              kind: 'shown',
              report: {
                name: report.name ?? file.name,
                kind: report.kind,
                arkitShapes: arkit.length,
                licence: report.licence,
                remarks: report.remarks,
              },
            });
            enter({
              avatar,
              triangles: facts.triangles,
              shapes: arkit.length + visemes.length,
            });
          },
          // The reader itself did not load.
          () => setState({ kind: 'failed', file: file.name, code: 'network' }),
        );
    },
    [enter],
  );

  const drawn = useCallback(() => {
    if (leaving.current.length === 0) return;
    leaving.current = leaving.current.flatMap(({ avatar, pictures }) => {
      if (pictures > 1) return [{ avatar, pictures: pictures - 1 }];
      avatar.dispose();
      return [];
    });
  }, []);

  const own = useMemo(() => ({ state, bring, leave }), [state, bring, leave]);
  return { own, guest, drawn };
}
