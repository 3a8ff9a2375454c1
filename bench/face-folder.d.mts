/** One labelled picture; files are relative to the folder. */
export interface LabelledPicture {
  readonly file: string;
  readonly label: string;
  readonly source: string | null;
  readonly subject: string | null;
  /** A picture of the same person at rest. */
  readonly rest: string | null;
}
export const LABELS: readonly string[];
export function readFaceFolder(folder: string): readonly LabelledPicture[];
