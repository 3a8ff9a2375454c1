import type { SurfaceGlsl } from './surface-glsl.ts';

export const HAIR_ALONG = /* glsl */ `
/** Direction in which a strand lies: its alpha turns it from away-from-the-crown (person/hair/hair-mesh.ts, alphaOf). */
vec3 hairAlong(vec3 p, vec3 n, float alpha) {
  vec3 away = p - vec3(0.0, 1.15, -0.35), flow = normalize(away - n * dot(away, n) + vec3(0.0, -1e-4, 0.0));
  float turn = 6.2831853 * (alpha - 0.5) / 0.5;
  return flow * cos(turn) + cross(n, flow) * sin(turn);
}
`;

/**
 * Hair and the hollow under it.
 *
 * - `glance`: light that glances off a strand along t towards v, peaked where both make the same angle with it
 *   (Kajiya and Kay).
 * - `litHair`: hair as a mass of strands that run along t. Two sheens lie across the flow (Marschner et al.): a
 *   pale one that glances off, shifted towards the root, and one that has been through the strand, broader and of its colour.
 * - `insideHair`: the hollow under long hair: little light, and that warmed by hair and skin. Never the blue of the rim.
 */
export const HAIR: SurfaceGlsl = {
  common: /* glsl */ `
${HAIR_ALONG}float glance(vec3 t, vec3 h, float sharp) { return pow(max(0.0, 1.0 - sq(dot(t, h))), 0.5 * sharp); }

vec3 litHair(vec3 albedo, vec3 n, vec3 v, vec3 t, float lit, vec4 reach, float shift, float sharp) {
  float nl = dot(n, uKeyDir), open = smoothstep(0.0, 0.85, reach.w);
  // strands hand light on to each other: shade is warm, and the cool rim loses its blue on the way
  vec3 rim = mix(uRimColor, vec3(dot(uRimColor, vec3(0.34))) * vec3(1.06, 1.0, 0.94), 0.7);
  vec3 air = ambient(n);
  air = mix(air, vec3(dot(air, vec3(0.34))) * vec3(1.1, 1.0, 0.9), 0.6);
  vec3 light = uKeyColor * wrapped(nl, vec3(0.42)) * mix(0.4, 1.0, lit) + air * mix(0.45, 1.0, open) * 1.1;
  light += uKickColor * wrapped(dot(n, uKickDir), vec3(0.2)) * 0.6 * reach.z + rim * wrapped(dot(n, uRimDir), vec3(0.1)) * 0.7 * reach.y;
  vec3 color = albedo * light * mix(0.6, 1.0, open);
  vec3 h = normalize(uKeyDir + v);
  vec3 t1 = normalize(t + n * (0.10 + shift)), t2 = normalize(t + n * (-0.14 + shift));
  float faces = smoothstep(-0.15, 0.6, nl) * mix(0.2, 1.0, lit) * mix(0.4, 1.0, open);
  // the paler the hair, the less of it is seen as a sheen of its own
  vec3 pale = vec3(0.038, 0.035, 0.033) + 0.08 * albedo;
  color += uKeyColor * faces * (pale * glance(t1, h, 90.0 * sharp) + (albedo + 0.006) * glance(t2, h, 26.0 * sharp));
  vec3 back = normalize(uRimDir + v);
  float s3 = glance(t1, back, 40.0 * sharp) * smoothstep(-0.1, 0.35, dot(n, uRimDir)) * reach.y;
  color += rim * (0.02 + albedo) * s3 * 0.35 + uKickColor * albedo * edge(n, v, 3.0) * 0.5 * reach.z;
  return color;
}

vec3 insideHair(vec3 albedo, vec3 n) { return albedo * (uGround * 0.9 + uFill * 0.7 + uKeyColor * 0.22) + vec3(0.006, 0.004, 0.003); }

`,
  lite: `color = paint.a < 0.5 ? insideHair(albedo, n) : litHair(albedo, n, v, mat3(modelMatrix) * hairAlong(transformed, normalize(objectNormal), paint.a), reach.x, reach, 0.0, 0.6);`,
  studio: `if (vPaint.a < 0.5) {
      float strands = noise3(vec3(vRest.x * 46.0, vRest.y * 1.4, vRest.z * 46.0)) - 0.5;
      color = insideHair(albedo * (1.0 + 0.7 * strands * (1.0 - smoothstep(0.3, 1.0, 46.0 * length(fwidth(vRest))))), n);
    } else {
      // locks that turn over keep the light of their outer side, as on lite: a rim seen from below is no hole
      if (!gl_FrontFacing) { n = -n; lit = max(lit, 0.6); }
      // single strands run where they were combed: noise across the flow, hardly any along it
      float lane = (vTraits.z * 255.0 + vTraits.w) / 256.0;
      float run = dot(vRest, vec3(0.31, 1.0, 0.47));
      float fine = noise3(vec3(lane * 150.0, run * 1.3, 0.5)), broad = noise3(vec3(lane * 36.0, run * 0.8, 7.5));
      // farther away strands are finer than a pixel and must not shimmer
      float near = 1.0 - smoothstep(0.35, 1.1, fwidth(lane) * 150.0);
      float broadly = 1.0 - smoothstep(0.3, 1.0, fwidth(lane) * 36.0);
      float strand = 0.5 + 0.5 * near * (fine - 0.5) + 0.55 * broadly * (broad - 0.5);
      albedo *= 0.72 + 0.56 * strand;
      color = litHair(albedo, n, v, normalize(vAlong), lit, vReach, 0.22 * (strand - 0.5), 1.0);
    }`,
};
