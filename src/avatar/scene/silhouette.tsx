import type { ReactElement } from 'react';

import { frameView, type Inset } from './framing.ts';

/**
 * Outline of head, hair and shoulders in units (1 = 10 cm), y down, origin between the eyes: what stands where the
 * person will stand. Drawn after the default person.
 */
export const SILHOUETTE_PATH =
  'M-1.9 9V2.6C-1.88 2.2-1.55 2-1.2 1.86-.86 1.74-.62 1.64-.52 1.5-.62 1.42-.86 1.44-.92 1.26-.98 1.02-.84.84-.9.46-.96.02-.96-.52-.74-.88-.54-1.18-.26-1.24 0-1.24.26-1.24.54-1.18.74-.88.96-.52.96.02.9.46.84.84.98 1.02.92 1.26.86 1.44.62 1.42.52 1.5.62 1.64.86 1.74 1.2 1.86 1.55 2 1.88 2.2 1.9 2.6V9Z';

export interface SilhouetteProps {
  /** Width over height of the view it fills. */
  readonly aspect: number;
  readonly inset?: Inset;
  readonly className?: string;
}

/** Fills its container with the person's shape in `currentColor`, in the place where Stage will draw them. No three. */
export const Silhouette = ({ aspect, inset, className }: SilhouetteProps): ReactElement => {
  const { viewHeight, eyeX, eyeY, aspect: shape } = frameView(aspect, inset);
  const width = viewHeight * shape;
  return (
    <svg
      className={className}
      viewBox={`${-eyeX * width} ${-eyeY * viewHeight} ${width} ${viewHeight}`}
      preserveAspectRatio="none"
      width="100%"
      height="100%"
      aria-hidden="true"
    >
      <path d={SILHOUETTE_PATH} fill="currentColor" />
    </svg>
  );
};
