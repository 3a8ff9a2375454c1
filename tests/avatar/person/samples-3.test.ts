import { checkSamples } from './population.ts';

checkSamples(51, 75);
