import type { Outfit } from '../clothes/outfit.ts';
import type { Chance, Weighted } from './chance.ts';

/** Quiet colours of work clothes that go with every skin and the room. */
const MAINS = [
  '#2a5a58',
  '#26324a',
  '#5b3a44',
  '#6d4a3a',
  '#5f7058',
  '#35566b',
  '#8a4a3e',
  '#3d4f7a',
  '#4a4540',
  '#50565c',
  '#7a4a58',
  '#9a6a35',
] as const;
const LIGHTS = ['#e4d8c8', '#d9d0c8', '#e8e4da', '#c3ccd6', '#d3d4d6', '#d8c8b8'] as const;
const TIES = ['#5a2f38', '#2f4058', '#46503a', '#6a4a2a'] as const;

type Drawer = (c: Chance) => Outfit;

const blazer =
  (collar: 'crew' | 'shirt' | 'open'): Drawer =>
  (c) => ({ kind: 'blazer', main: c.one(MAINS), inner: c.one(LIGHTS), collar });
const tied: Drawer = (c) => ({
  kind: 'blazer',
  main: c.one(['#26324a', '#50565c', '#4a4540'] as const),
  inner: c.one(LIGHTS),
  collar: 'shirt',
  tie: c.one(TIES),
});
const turtleneck: Drawer = (c) => ({ kind: 'turtleneck', main: c.one(MAINS) });
const crew: Drawer = (c) => ({ kind: 'crew', main: c.one(MAINS), fabric: 'knit' });
const shirt: Drawer = (c) => ({
  kind: 'shirt',
  main: c.one([...LIGHTS, '#5c7186', '#8fa0b0', '#6f7f68'] as const),
});
const polo: Drawer = (c) => ({ kind: 'polo', main: c.one(MAINS) });
const cardigan: Drawer = (c) => ({ kind: 'cardigan', main: c.one(MAINS), inner: c.one(LIGHTS) });
const vest: Drawer = (c) => ({ kind: 'vest', main: c.one(MAINS), inner: c.one(LIGHTS) });
const blouse =
  (neck: 'v' | 'bow'): Drawer =>
  (c) => ({ kind: 'blouse', main: c.one([...MAINS, ...LIGHTS]), neck });
const kurta: Drawer = (c) => ({ kind: 'kurta', main: c.one(MAINS), trim: '#c8a868' });

const WOMEN: Weighted<Drawer> = [
  [blazer('crew'), 4],
  [blazer('open'), 2],
  [turtleneck, 2],
  [blouse('v'), 3],
  [blouse('bow'), 1],
  [cardigan, 3],
  [crew, 2],
  [shirt, 1],
  [vest, 1],
  [kurta, 0.5],
];
const MEN: Weighted<Drawer> = [
  [blazer('shirt'), 3],
  [tied, 1],
  [blazer('crew'), 1],
  [shirt, 3],
  [polo, 2],
  [crew, 3],
  [cardigan, 2],
  [vest, 2],
  [turtleneck, 1],
  [kurta, 0.5],
];

export const drawOutfit = (c: Chance, sex: number): Outfit => c.pick(sex < 0 ? WOMEN : MEN)(c);
