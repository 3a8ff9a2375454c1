export interface BrainState {
  readonly tMs: number;
}
