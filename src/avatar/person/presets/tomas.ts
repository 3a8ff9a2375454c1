import type { PersonSpec } from '../person-spec.ts';

export const tomas: PersonSpec = {
  name: 'Tomas',
  skin: 5,
  iris: 'brown',
  hair: {
    style: 'swept',
    color: 'espresso',
    seed: 4,
  },
  lashes: 0.5,
  face: {
    masculinity: 0.7,
    faceLength: 0.25,
    jawWidth: 0.35,
    jawDefinition: 0.6,
    chinWidth: 0.25,
    chinProjection: 0.35,
    noseLength: 0.3,
    noseBridge: 0.5,
    browRidge: 0.5,
    browThickness: 0.45,
    browArch: -0.35,
    browHeight: -0.35,
    lipFullness: -0.2,
    neckWidth: 0.1,
    eyeSize: -0.15,
    cheekFullness: -0.3,
  },
  makeup: {
    stubble: 0.5,
  },
  outfit: {
    kind: 'turtleneck',
    main: '#4a4540',
    shoulders: 0.55,
  },
};
