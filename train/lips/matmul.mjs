/**
 * Matrix products fast enough to train with: one WebAssembly function with 128-bit vectors, put together here byte by byte
 * (WebAssembly 2.0 core specification, sections 5.4 and 5.5). Four rows by eight columns of the result are kept in
 * registers while the inner dimension runs.
 */
const I32 = 0x7f;
const V128 = 0x7b;

const unsigned = (value) => {
  const bytes = [];
  let rest = value >>> 0;
  do {
    const seven = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? seven : seven | 0x80);
  } while (rest !== 0);
  return bytes;
};
const signed = (value) => {
  const bytes = [];
  let rest = value;
  for (;;) {
    const seven = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && !(seven & 0x40)) || (rest === -1 && seven & 0x40)) return [...bytes, seven];
    bytes.push(seven | 0x80);
  }
};
const vector = (items) => [...unsigned(items.length), ...items.flat()];
const sectionOf = (id, bytes) => [id, ...unsigned(bytes.length), ...bytes];
const text = (name) => vector([...Buffer.from(name)].map((byte) => [byte]));

const get = (local) => [0x20, ...unsigned(local)];
const set = (local) => [0x21, ...unsigned(local)];
const i32 = (value) => [0x41, ...signed(value)];
const simd = (code) => [0xfd, ...unsigned(code)];
const ADD = [0x6a];
const MUL = [0x6c];
const LESS = [0x48];
const loadSplat = [...simd(9), 2, 0];
const load = (offset) => [...simd(0), 2, ...unsigned(offset)];
const store = (offset) => [...simd(11), 2, ...unsigned(offset)];
const VADD = simd(228);
const VMUL = simd(230);
/** Runs `body` while `condition` (which leaves an i32) holds; checked after the first run. */
const repeat = (body, condition) => [0x03, 0x40, ...body, ...condition, 0x0d, 0, 0x0b];

const ROWS = 4;
const COLUMNS = 8;

function moduleBytes() {
  // Parameters: m, n, k, a, aRow, aColumn, b, bRow, c, cRow. Strides and addresses in bytes.
  const [m, n, k, a, aRow, aColumn, b, bRow, c, cRow] = Array.from({ length: 10 }, (_, i) => i);
  const [i, j, l, bAt, cAt] = Array.from({ length: 5 }, (_, index) => 10 + index);
  const aRows = Array.from({ length: ROWS }, (_, index) => 15 + index);
  const sums = Array.from({ length: ROWS * 2 }, (_, index) => 19 + index);
  const [b0, b1, splat] = [27, 28, 29];
  const step = (local, by) => [...get(local), ...by, ...ADD, ...set(local)];
  const inner = [
    ...get(bAt),
    ...load(0),
    ...set(b0),
    ...get(bAt),
    ...load(16),
    ...set(b1),
    ...aRows.flatMap((row, r) => [
      ...get(row),
      ...loadSplat,
      ...set(splat),
      ...get(sums[2 * r]),
      ...get(splat),
      ...get(b0),
      ...VMUL,
      ...VADD,
      ...set(sums[2 * r]),
      ...get(sums[2 * r + 1]),
      ...get(splat),
      ...get(b1),
      ...VMUL,
      ...VADD,
      ...set(sums[2 * r + 1]),
      ...step(row, get(aColumn)),
    ]),
    ...step(bAt, get(bRow)),
    ...step(l, i32(1)),
  ];
  const cell = (r) => [...get(cAt), ...get(cRow), ...i32(r), ...MUL, ...ADD];
  const tile = [
    ...get(c),
    ...get(i),
    ...get(cRow),
    ...MUL,
    ...ADD,
    ...get(j),
    ...i32(4),
    ...MUL,
    ...ADD,
    ...set(cAt),
    ...sums.flatMap((sum, index) => [...cell(index >> 1), ...load((index & 1) * 16), ...set(sum)]),
    ...aRows.flatMap((row, r) => [
      ...get(a),
      ...get(i),
      ...i32(r),
      ...ADD,
      ...get(aRow),
      ...MUL,
      ...ADD,
      ...set(row),
    ]),
    ...get(b),
    ...get(j),
    ...i32(4),
    ...MUL,
    ...ADD,
    ...set(bAt),
    ...i32(0),
    ...set(l),
    ...repeat(inner, [...get(l), ...get(k), ...LESS]),
    ...sums.flatMap((sum, index) => [...cell(index >> 1), ...get(sum), ...store((index & 1) * 16)]),
    ...step(i, i32(ROWS)),
  ];
  const body = [
    ...i32(0),
    ...set(j),
    ...repeat(
      [
        ...i32(0),
        ...set(i),
        ...repeat(tile, [...get(i), ...get(m), ...LESS]),
        ...step(j, i32(COLUMNS)),
      ],
      [...get(j), ...get(n), ...LESS],
    ),
    0x0b,
  ];
  const locals = vector([
    [...unsigned(9), I32],
    [...unsigned(11), V128],
  ]);
  const code = [...locals, ...body];
  return Uint8Array.from([
    0,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...sectionOf(1, vector([[0x60, ...vector(Array.from({ length: 10 }, () => [I32])), 0]])),
    ...sectionOf(2, vector([[...text('a'), ...text('memory'), 2, 0, 1]])),
    ...sectionOf(3, vector([[0]])),
    ...sectionOf(7, vector([[...text('multiply'), 0, 0]])),
    ...sectionOf(10, vector([[...unsigned(code.length), ...code]])),
  ]);
}

const PAGE = 65_536;

/** Matrices in one memory, and their products. Floats are 32 bits, rows lie in a row. */
export function createMatrices() {
  const memory = new WebAssembly.Memory({ initial: 16, maximum: 16_384 });
  const { multiply } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()), {
    a: { memory },
  }).exports;
  let end = 0;
  const view = ({ at, size }) => new Float32Array(memory.buffer, at, size);
  return {
    /** A zeroed matrix. Rows must be a multiple of 4 and columns of 8. */
    make(rows, columns) {
      if (rows % ROWS || columns % COLUMNS) throw new Error(`odd size ${rows} x ${columns}`);
      const at = end;
      end += rows * columns * 4;
      const short = end - memory.buffer.byteLength;
      if (short > 0) memory.grow(Math.ceil(short / PAGE) + 64);
      return { at, size: rows * columns, rows, columns };
    },
    /** Its numbers, for reading and writing; ask again after `make`. */
    view,
    /** c = a b, or aᵀ b when `turned`; `rows` of a are used. */
    multiply(a, b, c, { turned = false, rows = a.rows } = {}) {
      view(c).fill(0, 0, turned ? undefined : rows * c.columns);
      const [m, k] = turned ? [a.columns, rows] : [rows, a.columns];
      const [aRow, aColumn] = turned ? [4, a.columns * 4] : [a.columns * 4, 4];
      multiply(m, b.columns, k, a.at, aRow, aColumn, b.at, b.columns * 4, c.at, c.columns * 4);
    },
  };
}
