import type { SurfaceGlsl } from './surface-glsl.ts';

export const BROW: SurfaceGlsl = {
  common: /* glsl */ `
`,
  lite: `color = litCloth(albedo, n, v, 1.0, reach);`,
  studio: `color = litCloth(albedo, n, v, lit, vReach) + uKeyColor * gloss(n, v, uKeyDir, 0.45, 0.04) * 0.2;`,
};
