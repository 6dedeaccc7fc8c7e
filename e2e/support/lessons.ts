/** The part "A network by hand", in reading order, and what each lesson lets a reader do. */
export const lessons = [
  { path: '/network-by-hand/the-network/', stepper: false },
  { path: '/network-by-hand/forward-pass/', stepper: true },
  { path: '/network-by-hand/how-wrong/', stepper: true },
  { path: '/network-by-hand/one-output-weight/', stepper: true },
  { path: '/network-by-hand/why-delta/', stepper: true },
  { path: '/network-by-hand/hidden-weight/', stepper: true },
  { path: '/network-by-hand/worked-end-to-end/', stepper: true },
] as const;

export const withStepper: readonly string[] = lessons
  .filter(({ stepper }) => stepper)
  .map(({ path }) => path);
export const pages: readonly string[] = ['/', ...lessons.map(({ path }) => path)];
