/** An aim of a measurement, in the unit of its name. */
export interface Bar {
  readonly name: string;
  /** What was measured; anything but a number misses the bar. */
  readonly value: number | null | undefined;
  readonly atMost?: number;
  readonly atLeast?: number;
}
export function judge(bars: readonly Bar[]): readonly string[];
