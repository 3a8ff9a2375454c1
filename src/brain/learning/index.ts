export {
  bestManner,
  chooseManner,
  explainManners,
  mannerContext,
  type MannerReasons,
  type PairReason,
} from './choose-manner.ts';
export {
  eraseLearning,
  habituationOf,
  learnFrom,
  passLearning,
  startLearning,
  topicFeeling,
  type LearningState,
} from './learning.ts';
