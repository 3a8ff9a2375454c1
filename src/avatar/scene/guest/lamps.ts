import {
  Color,
  DataTexture,
  DirectionalLight,
  EquirectangularReflectionMapping,
  FloatType,
  Group,
  HemisphereLight,
  LinearFilter,
  RGBAFormat,
  RepeatWrapping,
  Vector3,
  type IUniform,
} from 'three';

import type { Tier } from '../quality.ts';

/** The rig's uniforms, by their names in light-rig.ts. */
export type RigUniforms = Readonly<Record<string, IUniform>>;

/** Three divides light by pi where our own shaders do not. */
const TO_THREE = Math.PI;
/** Our own shaders let the lamps behind draw outlines only; three's let them light cheeks too, so they are turned down. */
const BEHIND = 0.55;
/** How much of the sky's light comes by the hemisphere when there is an environment as well. */
const SKY_BESIDE_ENVIRONMENT = 0.7;
const SHADOW_SIZE = 1024;
const SHADOW_REACH = 2.8;
const LAMP_DISTANCE = 8;
/** What the shadow's eye looks at: the chin. */
const AIM = new Vector3(0, -0.8, 0);

/** The environment as a small picture of directions: blurred by three to every roughness. */
const SKY_WIDTH = 64;
const SKY_HEIGHT = 32;

function colorOf(rig: RigUniforms, name: string): Color {
  const value: unknown = rig[name]?.value;
  if (!(value instanceof Color)) throw new TypeError(`the light rig has no colour ${name}`);
  return value;
}
function directionOf(rig: RigUniforms, name: string): Vector3 {
  const value: unknown = rig[name]?.value;
  if (!(value instanceof Vector3)) throw new TypeError(`the light rig has no direction ${name}`);
  return value;
}

/** A window's light from `towards`, with soft edges, as seen in direction (x, y, z). */
const windowAt = (towards: Vector3, x: number, y: number, z: number, sharpness: number): number =>
  Math.exp(sharpness * (towards.x * x + towards.y * y + towards.z * z - 1));

/** Three's own lamps, standing and shining as our rig does. */
export interface Lamps {
  readonly group: Group;
  /** The room as shiny things see it; null on lite. */
  readonly environment: DataTexture | null;
  /** Takes over a change of the rig. Cheap when there is none. */
  follow(): void;
  dispose(): void;
}

export function createLamps(rig: RigUniforms, tier: Tier): Lamps {
  const group = new Group();
  const key = new DirectionalLight(0xffffff, TO_THREE);
  const rim = new DirectionalLight(0xffffff, TO_THREE * BEHIND);
  const kick = new DirectionalLight(0xffffff, TO_THREE * BEHIND);
  const fill = new DirectionalLight(0xffffff, TO_THREE);
  const sky = new HemisphereLight();
  const studio = tier === 'studio';
  sky.intensity = TO_THREE * (studio ? SKY_BESIDE_ENVIRONMENT : 1);
  const lamps = [
    { lamp: key, towards: directionOf(rig, 'uKeyDir'), color: colorOf(rig, 'uKeyColor') },
    { lamp: rim, towards: directionOf(rig, 'uRimDir'), color: colorOf(rig, 'uRimColor') },
    { lamp: kick, towards: directionOf(rig, 'uKickDir'), color: colorOf(rig, 'uKickColor') },
    { lamp: fill, towards: new Vector3(0, 0.1, 1).normalize(), color: colorOf(rig, 'uFill') },
  ];
  for (const { lamp, towards } of lamps) {
    lamp.position.copy(towards).multiplyScalar(LAMP_DISTANCE).add(AIM);
    lamp.target.position.copy(AIM);
    group.add(lamp, lamp.target);
  }
  sky.position.set(0, 1, 0);
  group.add(sky);
  const skyColor = colorOf(rig, 'uSky');
  const groundColor = colorOf(rig, 'uGround');
  if (studio) {
    key.castShadow = true;
    key.shadow.mapSize.set(SHADOW_SIZE, SHADOW_SIZE);
    key.shadow.radius = 4;
    key.shadow.normalBias = 0.02;
    key.shadow.bias = -0.0015;
    Object.assign(key.shadow.camera, {
      left: -SHADOW_REACH,
      right: SHADOW_REACH,
      top: SHADOW_REACH,
      bottom: -SHADOW_REACH,
      near: 1,
      far: LAMP_DISTANCE * 2,
    });
  }

  const pixels = new Float32Array(SKY_WIDTH * SKY_HEIGHT * 4);
  const environment = studio
    ? new DataTexture(pixels, SKY_WIDTH, SKY_HEIGHT, RGBAFormat, FloatType)
    : null;
  if (environment) {
    environment.mapping = EquirectangularReflectionMapping;
    environment.minFilter = LinearFilter;
    environment.magFilter = LinearFilter;
    environment.wrapS = RepeatWrapping;
  }
  const paintSky = (): void => {
    const [keyLamp, rimLamp, kickLamp] = lamps;
    if (!environment || !keyLamp || !rimLamp || !kickLamp) return;
    for (let row = 0; row < SKY_HEIGHT; row++) {
      const up = Math.PI * ((row + 0.5) / SKY_HEIGHT - 0.5);
      const y = Math.sin(up);
      const lift = 0.5 + 0.5 * y;
      for (let column = 0; column < SKY_WIDTH; column++) {
        const round = ((column + 0.5) / SKY_WIDTH) * 2 * Math.PI;
        // three reads u as atan(z, x) / 2 pi + 0.5
        const x = -Math.cos(up) * Math.cos(round);
        const z = -Math.cos(up) * Math.sin(round);
        const at = (row * SKY_WIDTH + column) * 4;
        const byKey = 4.5 * windowAt(keyLamp.towards, x, y, z, 26);
        const byRim = 1.4 * windowAt(rimLamp.towards, x, y, z, 14);
        const byKick = 1.2 * windowAt(kickLamp.towards, x, y, z, 14);
        for (const [k, part] of (['r', 'g', 'b'] as const).entries()) {
          pixels[at + k] =
            groundColor[part] * (1 - lift) +
            skyColor[part] * lift +
            keyLamp.color[part] * byKey +
            rimLamp.color[part] * byRim +
            kickLamp.color[part] * byKick;
        }
        pixels[at + 3] = 1;
      }
    }
    environment.needsUpdate = true;
    environment.needsPMREMUpdate = true;
  };

  const last = new Color(-1, -1, -1);
  return {
    group,
    environment,
    follow() {
      const { color } = lamps[0] ?? {};
      if (!color || last.equals(color)) return;
      last.copy(color);
      for (const lamp of lamps) lamp.lamp.color.copy(lamp.color);
      sky.color.copy(skyColor);
      sky.groundColor.copy(groundColor);
      paintSky();
    },
    dispose() {
      for (const { lamp } of lamps) lamp.dispose();
      environment?.dispose();
    },
  };
}
