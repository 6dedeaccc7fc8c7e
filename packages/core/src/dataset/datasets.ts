import type { Dataset } from '../training/dataset.ts';
import { familyTrees } from './family-trees.ts';
import { symmetry } from './symmetry.ts';

/** Data that a run may name, made by a rule. */
export const datasets: Readonly<Record<string, () => Dataset>> = {
  'family-trees': familyTrees,
  symmetry,
};
