import { BRAIN_PATH, type BrainLayer } from '#session';
import { useEffect, useState, type RefObject } from 'react';

import { strandsBetween, type RowPlace } from './strands.ts';
import type { Trace } from './trace.ts';

/** The strands of an event grow while it is this young; what joins them later is there at once. */
const FRESH_MS = 1500;

interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, RowPlace>;
}

const measure = (map: HTMLElement): Geometry => {
  const box = map.getBoundingClientRect();
  const places = new Map<string, RowPlace>();
  for (const row of map.querySelectorAll<HTMLElement>('.bv-layer .bv-level[data-key]')) {
    const layer = row.closest<HTMLElement>('[data-layer]')?.dataset['layer'];
    const track = row.querySelector('.bv-level-track') ?? row;
    const { left, right } = row.getBoundingClientRect();
    const { top, height } = track.getBoundingClientRect();
    places.set(`${layer}/${row.dataset['key']}`, {
      left: left - box.left - 6,
      right: right - box.left + 6,
      y: top + height / 2 - box.top,
    });
  }
  // The face is one picture: what runs to it ends at its name.
  const name = map.querySelector('.bv-layer[data-layer="shown"] h2')?.getBoundingClientRect();
  if (name) {
    const left = name.left - box.left - 6;
    places.set('shown', { left, right: left, y: name.top + name.height / 2 - box.top });
  }
  return { width: box.width, height: box.height, places };
};

/** What runs from layer to layer after an event, drawn over the map between its columns. Other rows need another one. */
export function Strands({
  map,
  trace,
}: {
  readonly map: RefObject<HTMLElement | null>;
  readonly trace: Trace | null;
}) {
  const [geometry, setGeometry] = useState<Geometry | null>(null);
  // Not sooner: the map around this is only known once all of it is there.
  useEffect(() => {
    const box = map.current;
    if (!box) return undefined;
    const look = (): void => setGeometry(measure(box));
    look();
    const resized = new ResizeObserver(look);
    // What is said moves rows without making the map any larger.
    for (const each of [box, ...box.querySelectorAll('.bv-levels')]) resized.observe(each);
    return () => resized.disconnect();
  }, [map]);
  if (!geometry || !trace) return null;

  // What was sensed is a reading, not an answer: every strand of it begins at the reading's own row.
  const sensed = [{ key: 'valence', change: 1 }];
  const changes = { ...trace, sensed };
  const side = (layer: (typeof BRAIN_PATH)[number]) => ({
    changes: changes[layer],
    placeOf: (key: string) =>
      geometry.places.get(layer === 'shown' ? layer : `${layer satisfies BrainLayer}/${key}`),
  });
  const strands = BRAIN_PATH.slice(1).flatMap((layer, gap) =>
    strandsBetween(gap, side(BRAIN_PATH[gap] ?? layer), side(layer)),
  );
  return (
    <svg
      className="bv-strands"
      data-fresh={trace.ageMs < FRESH_MS || undefined}
      viewBox={`0 0 ${geometry.width} ${geometry.height}`}
      style={{ opacity: trace.strength }}
      aria-hidden="true"
    >
      {strands.map(({ id, d, width, down, gap }) => (
        <path
          key={`${trace.id}-${id}`}
          className="bv-strand"
          d={d}
          pathLength={1}
          strokeWidth={width}
          data-down={down || undefined}
          data-gap={gap}
        />
      ))}
    </svg>
  );
}
