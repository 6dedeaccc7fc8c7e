import { cos } from './elementary/cos.ts';
import { sin } from './elementary/sin.ts';
import { type FunctionTable, networkFunctions } from './network-functions.ts';

/** All that an expression may call. */
export const functions = { ...networkFunctions, sin, cos } satisfies Required<FunctionTable>;
