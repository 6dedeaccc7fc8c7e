/** What a component takes from the front matter of the lesson it stands in. */
export interface VocabularyEntry {
  /** Front matter fields handed on as attributes, unless the author wrote the attribute. */
  readonly fromLesson: readonly ('example' | 'notation' | 'run')[];
}

/**
 * The components a lesson may use without importing them. NAME is src/components/NAME.astro: to add one, add its file and a
 * line here.
 */
export const vocabulary: Readonly<Record<string, VocabularyEntry>> = {
  /** A point to drag along any activation. */
  ActivationExplorer: { fromLesson: [] },
  /** A number that the reader works out, with how one comes to it. */
  Answer: { fromLesson: ['example', 'notation'] },
  /** The attributes of another component. */
  Attributes: { fromLesson: [] },
  /** The question that the lesson goes on from. */
  CarryOn: { fromLesson: [] },
  /** A question to check oneself with. */
  Check: { fromLesson: [] },
  /** One of the answers to choose from, with what there is to say about it. */
  Choice: { fromLesson: [] },
  /** A formula as a graph to walk forward and back. */
  ComputationGraph: { fromLesson: [] },
  /** What a network says over the plane, while it learns. */
  DecisionMap: { fromLesson: ['run'] },
  /** A ball that goes down a parabola at any learning rate. */
  DescentBall: { fromLesson: [] },
  /** A line to lay between four patterns. */
  DividingLine: { fromLesson: [] },
  /** One update to work out on paper, number by number. */
  Exercise: { fromLesson: ['example', 'notation'] },
  /** The file of a worked example or a recorded run. */
  ExampleFile: { fromLesson: [] },
  /** The family trees of 1986, to play. */
  FamilyRun: { fromLesson: ['run'] },
  /** Every kind of finding, with a wrong and a right lesson. */
  Findings: { fromLesson: [] },
  /** The commands that CONTRIBUTING.md begins with. */
  FirstCommands: { fromLesson: [] },
  /** What a lesson may say about itself. */
  FrontMatter: { fromLesson: [] },
  /** How much of the gradient comes back to each layer of a deep network. */
  GradientByDepth: { fromLesson: [] },
  /** What the four meanings look like. */
  Key: { fromLesson: [] },
  /** A program in every language, and what it prints. */
  Listing: { fromLesson: [] },
  /** The error of recorded runs, update by update. */
  LossCurve: { fromLesson: ['run'] },
  /** The error as a function of one weight, to step down on. */
  LossParabola: { fromLesson: ['example'] },
  /** A note beside the paragraph before it. */
  MarginNote: { fromLesson: [] },
  /** The network, with its weights and values. */
  NetworkDiagram: { fromLesson: ['example', 'notation'] },
  /** What a nudge does to a function, beside its slope. */
  NudgeCurve: { fromLesson: ['example'] },
  /** Fields for the givens of the example. */
  ParameterPanel: { fromLesson: ['example', 'notation'] },
  /** One of several pictures of a network, and its words. */
  Picture: { fromLesson: [] },
  /** Pictures of one network, to go through forward and back. */
  Pictures: { fromLesson: ['example', 'notation'] },
  /** A guess asked of the reader before the answer is shown. */
  Question: { fromLesson: [] },
  /** How a run comes out with many seeds. */
  SeedHistogram: { fromLesson: ['run'] },
  /** The derivation, step by step. */
  Stepper: { fromLesson: ['example', 'notation'] },
  /** The symmetry task of 1986, to play. */
  SymmetryRun: { fromLesson: ['run'] },
  /** A training to play, pause and step. */
  TrainingRun: { fromLesson: ['run'] },
  /** One weight to move, and which way to nudge it. */
  WeightNudger: { fromLesson: ['example', 'notation'] },
  /** An exercise on a sheet of paper, or its key. */
  Worksheet: { fromLesson: ['example', 'notation'] },
};
