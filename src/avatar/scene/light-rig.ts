import { Color, Vector3, type IUniform } from 'three';

export type Theme = 'light' | 'dark';

interface Rig {
  readonly key: string;
  readonly keyPower: number;
  readonly rim: string;
  readonly rimPower: number;
  readonly kick: string;
  readonly kickPower: number;
  readonly sky: string;
  readonly skyPower: number;
  readonly ground: string;
  readonly groundPower: number;
  readonly fill: string;
  readonly fillPower: number;
}

/** Day: a tall window beside the visitor. Evening: a lamp there, the blue hour behind. */
const RIGS: Readonly<Record<Theme, Rig>> = {
  light: {
    key: '#fff6ec',
    keyPower: 1.33,
    rim: '#dce6ff',
    rimPower: 0.95,
    kick: '#fff0de',
    kickPower: 0.7,
    sky: '#ebe8e4',
    skyPower: 0.24,
    ground: '#b69c8a',
    groundPower: 0.17,
    fill: '#f8eadc',
    fillPower: 0.35,
  },
  dark: {
    key: '#ffe3c4',
    keyPower: 1.32,
    rim: '#9dbcf6',
    rimPower: 1.5,
    kick: '#ffbd84',
    kickPower: 1.1,
    sky: '#8a90a8',
    skyPower: 0.2,
    ground: '#9a6c4c',
    groundPower: 0.17,
    fill: '#d0b8a8',
    fillPower: 0.27,
  },
};

/**
 * Directions towards the lights; +x is the person's left, which is the right of the picture. The key stands high and
 * well to the side: a nose that throws a short shadow towards the corner of the mouth. Rim and kick stand behind, so
 * that they draw outlines and never light a cheek.
 */
const KEY_DIRECTION = new Vector3(-0.64, 0.56, 0.6).normalize();
const RIM_DIRECTION = new Vector3(0.7, 0.36, -0.64).normalize();
const KICK_DIRECTION = new Vector3(-0.78, 0.24, -0.6).normalize();

/** Towards the key, the rim and the kick: who asks how far a light reaches gets answers in this order. */
export const LAMP_DIRECTIONS = [KEY_DIRECTION, RIM_DIRECTION, KICK_DIRECTION].map(
  ({ x, y, z }) => [x, y, z] as const,
);

const linear = (hex: string, power: number): Color => new Color(hex).multiplyScalar(power);

/** The lights as uniforms, one set shared by every material. Set `theme` to relight the room. */
export interface LightRig {
  readonly uniforms: Readonly<Record<string, IUniform>>;
  readonly keyDirection: Vector3;
  light(theme: Theme): void;
  /** Balances the lights for another person's skin, [0, 1]. */
  suit(skinDepth: number): void;
  /** Blood in the cheeks, [0, 1]. */
  blush(share: number): void;
}

/** @param skinDepth depth of the skin tone, [0, 1]: deep skin is given more light, as a photographer would. */
export const createLightRig = (skinDepth: number): LightRig => {
  const uniforms = {
    uKeyDir: { value: KEY_DIRECTION },
    uRimDir: { value: RIM_DIRECTION },
    uKickDir: { value: KICK_DIRECTION },
    uKeyColor: { value: new Color() },
    uRimColor: { value: new Color() },
    uKickColor: { value: new Color() },
    uSky: { value: new Color() },
    uGround: { value: new Color() },
    uFill: { value: new Color() },
    uExposure: { value: 1 },
    uSkinDepth: { value: skinDepth },
    uBlush: { value: 0 },
  };
  let lit: Theme = 'light';
  const shine = (): void => {
    const rig = RIGS[lit];
    const lift = 1 + 0.35 * uniforms.uSkinDepth.value;
    uniforms.uKeyColor.value.copy(linear(rig.key, rig.keyPower * lift));
    uniforms.uRimColor.value.copy(linear(rig.rim, rig.rimPower * lift));
    uniforms.uKickColor.value.copy(linear(rig.kick, rig.kickPower));
    uniforms.uSky.value.copy(linear(rig.sky, rig.skyPower * lift));
    uniforms.uGround.value.copy(linear(rig.ground, rig.groundPower));
    uniforms.uFill.value.copy(linear(rig.fill, rig.fillPower * lift));
    uniforms.uExposure.value = lit === 'light' ? 1 : 0.98;
  };
  return {
    uniforms,
    keyDirection: KEY_DIRECTION,
    blush(share) {
      uniforms.uBlush.value = share;
    },
    light(theme) {
      lit = theme;
      shine();
    },
    suit(depth) {
      uniforms.uSkinDepth.value = depth;
      shine();
    },
  };
};
