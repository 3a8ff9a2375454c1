/** A small net with two hidden layers over rows that are on or off; written out by hand, seeded, no library. */
const createRandom = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

export const createNet = ({ rows, first, second, classes, seed }) => {
  const random = createRandom(seed);
  const layer = (count, spread) =>
    Float32Array.from({ length: count }, () => (random() * 2 - 1) * spread);
  const weights = {
    w1: layer(rows * first, Math.sqrt(3 / 18)),
    b1: new Float32Array(first),
    w2: layer(first * second, Math.sqrt(6 / first)),
    b2: new Float32Array(second),
    w3: layer(second * classes, Math.sqrt(3 / second)),
    b3: new Float32Array(classes),
  };
  const names = Object.keys(weights);
  const zeros = () =>
    Object.fromEntries(names.map((name) => [name, new Float32Array(weights[name].length)]));
  const gradient = zeros();
  const mean = zeros();
  const square = zeros();
  const h1 = new Float32Array(first);
  const h2 = new Float32Array(second);
  const d1 = new Float32Array(first);
  const d2 = new Float32Array(second);
  let steps = 0;
  let pending = 0;

  /** Adds one example's gradient; returns its loss in nats. `keep` is the share of the first layer that stays on. */
  const learn = (on, count, allowed, truth, keep) => {
    const { w1, b1, w2, b2, w3, b3 } = weights;
    h1.set(b1);
    for (let r = 0; r < count; r += 1) {
      const from = on[r] * first;
      for (let i = 0; i < first; i += 1) h1[i] += w1[from + i];
    }
    for (let i = 0; i < first; i += 1)
      h1[i] = h1[i] > 0 && (keep >= 1 || random() < keep) ? h1[i] / keep : 0;
    h2.set(b2);
    for (let i = 0; i < first; i += 1) {
      const x = h1[i];
      if (x === 0) continue;
      const from = i * second;
      for (let j = 0; j < second; j += 1) h2[j] += x * w2[from + j];
    }
    for (let j = 0; j < second; j += 1) if (h2[j] < 0) h2[j] = 0;
    const scores = new Float64Array(allowed.length);
    let top = -Infinity;
    for (let c = 0; c < allowed.length; c += 1) {
      const from = allowed[c] * second;
      let total = b3[allowed[c]];
      for (let j = 0; j < second; j += 1) total += h2[j] * w3[from + j];
      scores[c] = total;
      if (total > top) top = total;
    }
    let sum = 0;
    for (let c = 0; c < allowed.length; c += 1) {
      scores[c] = Math.exp(scores[c] - top);
      sum += scores[c];
    }
    d2.fill(0);
    let loss = 0;
    for (let c = 0; c < allowed.length; c += 1) {
      const share = scores[c] / sum;
      const own = allowed[c] === truth;
      if (own) loss = -Math.log(share + 1e-12);
      const slope = share - (own ? 1 : 0);
      if (Math.abs(slope) < 1e-4) continue;
      gradient.b3[allowed[c]] += slope;
      const from = allowed[c] * second;
      for (let j = 0; j < second; j += 1) {
        gradient.w3[from + j] += slope * h2[j];
        d2[j] += slope * w3[from + j];
      }
    }
    for (let j = 0; j < second; j += 1) {
      if (h2[j] === 0) d2[j] = 0;
      gradient.b2[j] += d2[j];
    }
    for (let i = 0; i < first; i += 1) {
      const x = h1[i];
      d1[i] = 0;
      if (x === 0) continue;
      const from = i * second;
      let total = 0;
      for (let j = 0; j < second; j += 1) {
        total += d2[j] * w2[from + j];
        gradient.w2[from + j] += d2[j] * x;
      }
      d1[i] = total / keep;
      gradient.b1[i] += d1[i];
    }
    for (let r = 0; r < count; r += 1) {
      const from = on[r] * first;
      for (let i = 0; i < first; i += 1) gradient.w1[from + i] += d1[i];
    }
    pending += 1;
    return loss;
  };

  /** One step of Adam (Kingma & Ba 2015) over what was added since the last. */
  const step = (rate, decay) => {
    steps += 1;
    const c1 = 1 - 0.9 ** steps;
    const c2 = 1 - 0.999 ** steps;
    for (const name of names) {
      const [w, g, m, v] = [weights[name], gradient[name], mean[name], square[name]];
      const shrink = name.startsWith('w') ? 1 - rate * decay : 1;
      for (let i = 0; i < w.length; i += 1) {
        const slope = g[i] / pending;
        m[i] = 0.9 * m[i] + 0.1 * slope;
        v[i] = 0.999 * v[i] + 0.001 * slope * slope;
        w[i] = w[i] * shrink - (rate * (m[i] / c1)) / (Math.sqrt(v[i] / c2) + 1e-8);
        g[i] = 0;
      }
    }
    pending = 0;
  };

  return { weights, learn, step, random };
};
