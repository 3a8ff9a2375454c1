import { checkSamples } from './population.ts';

checkSamples(26, 50);
