import { checkSamples } from './population.ts';

checkSamples(1, 25);
