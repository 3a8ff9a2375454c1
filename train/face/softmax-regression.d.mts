export interface TrainingRow {
  readonly features: readonly number[];
  /** Logits that are known already; null in every row or in none. */
  readonly offset: readonly number[] | null;
  /** Index of the label. */
  readonly label: number;
  readonly weight: number;
}
export interface SoftmaxModel {
  /** What the offset is multiplied by; 0 without one. */
  readonly share: number;
  /** By feature, then label. */
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}
export function fitSoftmax(
  rows: readonly TrainingRow[],
  labels: number,
  ridge: number,
): SoftmaxModel;
