export interface Matrix {
  readonly rows: number;
  readonly columns: number;
}
export interface Matrices {
  make(rows: number, columns: number): Matrix;
  view(matrix: Matrix): Float32Array;
  multiply(
    a: Matrix,
    b: Matrix,
    c: Matrix,
    options?: { readonly turned?: boolean; readonly rows?: number },
  ): void;
}
export function createMatrices(): Matrices;
