import { deriveFunction } from '@nudge/core/derivation/function-derivation';
import type { FunctionExample } from '@nudge/core/example';
import { type ExampleState, sharedState } from './edited-example.svelte.ts';

/** Kept apart from networks, so that a page of networks need not bring the reader of expressions. */
const functions = new Map<string, ExampleState<FunctionExample>>();

/** The state of a function example on this page, shared by all islands that name it; see `sharedState`. */
export function functionState(example: FunctionExample): ExampleState<FunctionExample> {
  return sharedState(functions, example, deriveFunction);
}
