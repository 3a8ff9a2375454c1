import type { ReactNode } from 'react';

interface MeterProps {
  readonly label: string;
  /** [0, 1], or [-1, 1] with `both`; null = not known. */
  readonly value: number | null;
  /** The scale goes both ways from its middle. */
  readonly both?: boolean;
  /** The value in words. */
  readonly text: ReactNode;
  /** [0, 1]; a reading nobody is sure of looks pale. */
  readonly sure?: number;
}

/** A bar with its name and its figure: the figure is for everybody, the bar for the eye. */
export function Meter({ label, value, both = false, text, sure = 1 }: MeterProps) {
  const x = value === null ? 0 : Math.min(1, Math.max(both ? -1 : 0, value));
  const [start, length] = both ? [50 + Math.min(0, x) * 50, Math.abs(x) * 50] : [0, x * 100];
  return (
    <div className="sp-meter" data-both={both || undefined}>
      <span className="sp-meter-label">{label}</span>
      <span className="sp-meter-track" aria-hidden="true">
        <span
          className="sp-meter-fill"
          style={{
            insetInlineStart: `${start}%`,
            inlineSize: `${length}%`,
            opacity: 0.35 + 0.65 * sure,
          }}
        />
      </span>
      <span className="sp-meter-text">{text}</span>
    </div>
  );
}
