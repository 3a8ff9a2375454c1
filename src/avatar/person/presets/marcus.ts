import type { PersonSpec } from '../person-spec.ts';

export const marcus: PersonSpec = {
  name: 'Marcus',
  skin: 8,
  iris: 'darkBrown',
  hair: {
    style: 'cropped',
    color: 'black',
    seed: 2,
  },
  lashes: 0.6,
  face: {
    masculinity: 0.7,
    faceWidth: 0.25,
    faceLength: 0.3,
    jawWidth: 0.45,
    jawDefinition: 0.4,
    chinWidth: 0.4,
    chinProjection: 0.2,
    noseWidth: 0.75,
    noseBridge: -0.25,
    lipFullness: 0.75,
    lipWidth: 0.3,
    browRidge: 0.3,
    browThickness: 0.25,
    browArch: -0.2,
    browHeight: -0.55,
    mouthCorner: 0.1,
    neckWidth: 0.1,
    cheekbones: 0.2,
  },
  makeup: {
    stubble: 0.25,
  },
  outfit: {
    kind: 'blazer',
    main: '#26324a',
    inner: '#d3d4d6',
    collar: 'shirt',
    shoulders: 0.7,
  },
};
