import type { PersonSpec } from '../person-spec.ts';

export const amara: PersonSpec = {
  name: 'Amara',
  skin: 9,
  iris: 'brown',
  hair: {
    style: 'curly',
    color: 'black',
    seed: 6,
  },
  lashes: 1,
  face: {
    masculinity: -0.7,
    faceWidth: 0.05,
    jawWidth: -0.25,
    chinWidth: -0.15,
    cheekbones: 0.5,
    noseWidth: 0.6,
    noseBridge: -0.35,
    noseLength: -0.15,
    lipFullness: 0.9,
    lipWidth: 0.15,
    eyeSize: 0.2,
    eyeTilt: 0.35,
    browArch: 0.15,
    browHeight: -0.8,
    mouthCorner: 0.1,
    browThickness: -0.15,
    neckWidth: -0.1,
    browRidge: -0.4,
  },
  makeup: {
    lip: '#7c2b33',
    lipAmount: 0.45,
    blush: 0.3,
    liner: 0.6,
  },
  outfit: {
    kind: 'turtleneck',
    main: '#b0662f',
    shoulders: -0.4,
  },
};
