/** vader-sentiment 1.1.3 ships no types. A CommonJS bundle: bundlers and Node differ in where the export lands. */
declare module 'vader-sentiment' {
  interface PolarityScores {
    readonly neg: number;
    readonly neu: number;
    readonly pos: number;
    /** Normalised sum of the words' valences, s / sqrt(s² + 15); [-1, 1], four decimals. */
    readonly compound: number;
  }
  interface Analyzer {
    polarity_scores(text: string): PolarityScores;
  }
  export const SentimentIntensityAnalyzer: Analyzer | undefined;
  const bundle: { readonly SentimentIntensityAnalyzer: Analyzer };
  export default bundle;
}
