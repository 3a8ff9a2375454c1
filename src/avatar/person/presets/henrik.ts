import type { PersonSpec } from '../person-spec.ts';

export const henrik: PersonSpec = {
  name: 'Henrik',
  skin: 2,
  iris: 'blue',
  hair: {
    style: 'swept',
    color: 'silver',
    recede: 0.55,
    seed: 8,
    part: -1,
  },
  browColor: 'grey',
  lashes: 0.35,
  face: {
    masculinity: 0.7,
    faceLength: 0.2,
    faceWidth: 0.1,
    jawWidth: 0.2,
    chinWidth: 0.3,
    noseLength: 0.45,
    noseWidth: 0.3,
    browRidge: 0.45,
    browThickness: 0.5,
    browArch: -0.2,
    lipFullness: -0.5,
    earSize: 0.5,
    neckWidth: 0.1,
    age: 0.8,
    eyeSize: -0.2,
    eyeTilt: -0.3,
  },
  makeup: {
    stubble: 0.12,
  },
  outfit: {
    kind: 'blazer',
    main: '#50565c',
    inner: '#c3ccd6',
    collar: 'shirt',
    shoulders: 0.4,
  },
};
