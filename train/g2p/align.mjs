/**
 * Which phones each letter of a word stands for: every letter gives none, one or two phones in order, and how often it
 * gives which is learnt by expectation and maximisation over all words (as in M. Bisani & H. Ney, "Joint-sequence models
 * for grapheme-to-phoneme conversion", 2008, with one letter to a chunk).
 */
const PHONES = 64;
const CHUNKS = 1 + PHONES + PHONES * PHONES;
const LETTERS = 28;
const single = (a) => 1 + a;
const pair = (a, b) => 1 + PHONES + a * PHONES + b;

/** Sums of all paths up to each place: [letters + 1][phones + 1]. */
const sweep = (letters, phones, table) => {
  const columns = phones.length + 1;
  const forward = new Float64Array((letters.length + 1) * columns);
  const backward = new Float64Array(forward.length);
  forward[0] = 1;
  backward[backward.length - 1] = 1;
  for (let i = 0; i < letters.length; i += 1) {
    const row = letters[i] * CHUNKS;
    for (let j = 0; j <= phones.length; j += 1) {
      const here = forward[i * columns + j];
      if (here === 0) continue;
      const next = (i + 1) * columns + j;
      forward[next] += here * table[row];
      if (j < phones.length) forward[next + 1] += here * table[row + single(phones[j])];
      if (j + 1 < phones.length)
        forward[next + 2] += here * table[row + pair(phones[j], phones[j + 1])];
    }
  }
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const row = letters[i] * CHUNKS;
    for (let j = phones.length; j >= 0; j -= 1) {
      const next = (i + 1) * columns + j;
      let total = backward[next] * table[row];
      if (j < phones.length) total += backward[next + 1] * table[row + single(phones[j])];
      if (j + 1 < phones.length)
        total += backward[next + 2] * table[row + pair(phones[j], phones[j + 1])];
      backward[i * columns + j] = total;
    }
  }
  return { forward, backward, columns };
};

/** How likely each letter is to stand for each chunk. `words`: [{letters, phones}] as small integers. */
export const learnTable = (words, rounds) => {
  let table = new Float64Array(LETTERS * CHUNKS);
  for (let letter = 0; letter < LETTERS; letter += 1) {
    table.fill(0.02 / (PHONES * PHONES), letter * CHUNKS, (letter + 1) * CHUNKS);
    table.fill(0.8 / PHONES, letter * CHUNKS + 1, letter * CHUNKS + 1 + PHONES);
    table[letter * CHUNKS] = 0.18;
  }
  for (let round = 0; round < rounds; round += 1) {
    const counts = new Float64Array(table.length);
    for (const { letters, phones } of words) {
      const { forward, backward, columns } = sweep(letters, phones, table);
      const total = forward[forward.length - 1];
      if (!(total > 0)) continue;
      for (let i = 0; i < letters.length; i += 1) {
        const row = letters[i] * CHUNKS;
        for (let j = 0; j <= phones.length; j += 1) {
          const here = forward[i * columns + j] / total;
          if (here === 0) continue;
          const next = (i + 1) * columns + j;
          counts[row] += here * table[row] * backward[next];
          if (j < phones.length) {
            const chunk = row + single(phones[j]);
            counts[chunk] += here * table[chunk] * backward[next + 1];
          }
          if (j + 1 < phones.length) {
            const chunk = row + pair(phones[j], phones[j + 1]);
            counts[chunk] += here * table[chunk] * backward[next + 2];
          }
        }
      }
    }
    table = new Float64Array(counts.length);
    for (let letter = 0; letter < LETTERS; letter += 1) {
      const from = letter * CHUNKS;
      let sum = 0;
      for (let chunk = 0; chunk < CHUNKS; chunk += 1) sum += counts[from + chunk];
      if (sum > 0)
        for (let chunk = 0; chunk < CHUNKS; chunk += 1)
          table[from + chunk] = counts[from + chunk] / sum;
    }
  }
  return table;
};

/** The best alignment: how many phones each letter takes, and its log likelihood a letter; null when there is none. */
export const alignWord = ({ letters, phones }, table) => {
  const columns = phones.length + 1;
  const best = new Float64Array((letters.length + 1) * columns).fill(-Infinity);
  const took = new Uint8Array(best.length);
  best[0] = 0;
  for (let i = 0; i < letters.length; i += 1) {
    const row = letters[i] * CHUNKS;
    for (let j = 0; j <= phones.length; j += 1) {
      const here = best[i * columns + j];
      if (here === -Infinity) continue;
      const chunks = [0];
      if (j < phones.length) chunks.push(single(phones[j]));
      if (j + 1 < phones.length) chunks.push(pair(phones[j], phones[j + 1]));
      for (const [count, chunk] of chunks.entries()) {
        const score = here + Math.log(table[row + chunk] + 1e-12);
        const next = (i + 1) * columns + j + count;
        if (score > best[next]) {
          best[next] = score;
          took[next] = count;
        }
      }
    }
  }
  const total = best[best.length - 1];
  if (!(total > -Infinity)) return null;
  const counts = new Uint8Array(letters.length);
  let j = phones.length;
  for (let i = letters.length; i > 0; i -= 1) {
    counts[i - 1] = took[i * columns + j];
    j -= counts[i - 1];
  }
  return { counts, perLetter: total / letters.length };
};
