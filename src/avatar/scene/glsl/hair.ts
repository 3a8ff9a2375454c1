import type { SurfaceGlsl } from './surface-glsl.ts';

export const HAIR_ALONG = /* glsl */ `
/** Direction in which a strand lies: its alpha turns it from away-from-the-crown (person/hair/hair-mesh.ts, alphaOf). */
vec3 hairAlong(vec3 p, vec3 n, float alpha) {
  vec3 away = p - vec3(0.0, 1.15, -0.35), flow = normalize(away - n * dot(away, n) + vec3(0.0, -1e-4, 0.0));
  float turn = 6.2831853 * (alpha - 0.52) / 0.48;
  return flow * cos(turn) + cross(n, flow) * sin(turn);
}
`;

export const HAIR: SurfaceGlsl = {
  common: /* glsl */ `
${HAIR_ALONG}/** Strands shine across their length (Kajiya and Kay): t runs along the hair. */
vec3 litHair(vec3 albedo, vec3 n, vec3 v, vec3 t, float lit, vec4 reach, float shift) {
  float nl = dot(n, uKeyDir), open = reach.w;
  // strands hand light on to each other: shade is warm, and the cool rim loses its blue on the way
  vec3 rim = mix(uRimColor, vec3(dot(uRimColor, vec3(0.34))) * vec3(1.06, 1.0, 0.94), 0.7);
  vec3 air = ambient(n);
  air = mix(air, vec3(dot(air, vec3(0.34))) * vec3(1.1, 1.0, 0.9), 0.6);
  vec3 light = uKeyColor * wrapped(nl, vec3(0.30)) * mix(0.35, 1.0, lit) + air * mix(0.35, 1.0, open) * 1.1;
  light += uKickColor * wrapped(dot(n, uKickDir), vec3(0.2)) * 0.8 * reach.z + rim * wrapped(dot(n, uRimDir), vec3(0.1)) * 0.8 * reach.y;
  vec3 color = albedo * light * mix(0.55, 1.0, open);
  vec3 h = normalize(uKeyDir + v);
  vec3 t1 = normalize(t + n * (0.08 + shift)), t2 = normalize(t + n * (-0.16 + shift));
  float s1 = pow(sqrt(max(0.0, 1.0 - sq(dot(t1, h)))), 44.0), s2 = pow(sqrt(max(0.0, 1.0 - sq(dot(t2, h)))), 11.0);
  float faces = smoothstep(-0.1, 0.45, nl) * mix(0.25, 1.0, lit);
  color += uKeyColor * faces * open * (vec3(0.10, 0.085, 0.07) * s1 + albedo * 1.5 * s2);
  vec3 back = normalize(uRimDir + v);
  float s3 = pow(sqrt(max(0.0, 1.0 - sq(dot(t1, back)))), 30.0) * smoothstep(-0.1, 0.35, dot(n, uRimDir)) * reach.y;
  color += rim * (0.04 + albedo) * s3 * 0.4 + uKickColor * albedo * edge(n, v, 3.0) * 0.5 * reach.z;
  return color;
}

/** The hollow under long hair: little light, and that warmed by hair and skin. Never the blue of the rim. */
vec3 insideHair(vec3 albedo, vec3 n) { return albedo * (uGround * 0.9 + uFill * 0.7 + uKeyColor * 0.22) + vec3(0.008, 0.005, 0.004); }

`,
  lite: `color = paint.a < 0.5 ? insideHair(albedo, n) : litHair(albedo, n, v, mat3(modelMatrix) * hairAlong(transformed, normalize(objectNormal), paint.a), reach.x, reach, 0.0);`,
  studio: `if (vPaint.a < 0.5) { color = insideHair(albedo, n); } else {
      // noise smeared along the strand: fine streaks that follow every lock and curl
      vec3 along = normalize(vAlong);
      const mat3 askew = mat3(0.36, 0.48, -0.80, -0.80, 0.60, 0.0, 0.48, 0.64, 0.60);
      vec3 at = askew * vRest, step_ = askew * along;
      float fine = 0.0, broad = 0.0;
      for (int i = 0; i < 8; i++) fine += noise3((at + step_ * 0.034 * (float(i) - 3.5)) * 52.0) - 0.5;
      for (int i = 0; i < 4; i++) broad += noise3((at + step_ * 0.07 * (float(i) - 1.5)) * 19.0) - 0.5;
      float strand = clamp(0.5 + 0.20 * fine + 0.26 * broad, 0.0, 1.0);
      albedo *= 0.80 + 0.40 * strand;
      color = litHair(albedo, n, v, along, lit, vReach, 0.24 * (strand - 0.5));
    }`,
};
