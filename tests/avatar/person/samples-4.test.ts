import { checkSamples } from './population.ts';

checkSamples(76, 100);
