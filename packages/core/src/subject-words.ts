import { nameSign } from './notation/function-names.ts';
import type { Subject } from './subject.ts';

/** A quantity in words: in full for a sentence, and short for a label under a factor. */
export interface Words {
  readonly name: string;
  readonly label: string;
}

/** `outputs` is how many outputs the network has: with one, its target needs no number. */
export function wordsFor(subject: Subject, outputs: number): Words {
  switch (subject.kind) {
    case 'input':
      return { name: `input ${subject.unit.number}`, label: 'input' };
    case 'bias':
      return { name: `bias of unit ${subject.unit.number}`, label: 'bias' };
    case 'target':
      return { name: outputs === 1 ? 'target' : `target of unit ${subject.unit.number}`, label: 'target' };
    case 'pre-activation':
      return { name: `pre-activation of unit ${subject.unit.number}`, label: 'what comes in' };
    case 'output':
      return subject.unit.layer === 0
        ? { name: `input ${subject.unit.number}`, label: 'input' }
        : { name: `output of unit ${subject.unit.number}`, label: 'what goes out' };
    case 'slope':
      return { name: `slope of unit ${subject.unit.number}`, label: 'how easily it tips' };
    case 'delta':
      return {
        name: `gradient of the loss by the pre-activation of unit ${subject.unit.number}`,
        label: 'its share of the error',
      };
    case 'own-delta':
      return { name: `delta of unit ${subject.unit.number}`, label: 'which way to push it' };
    case 'weight':
      return {
        name: `weight from unit ${subject.connection.from} to unit ${subject.connection.to}`,
        label: 'weight',
      };
    case 'loss':
      return { name: 'loss', label: 'how wrong' };
    case 'learning-rate':
      return { name: 'learning rate', label: 'step size' };
    case 'named':
      return { name: `value of ${nameSign(subject.name).text}`, label: nameSign(subject.name).text };
    case 'local-slope':
      return {
        name: `slope of ${nameSign(subject.of).text} by ${nameSign(subject.by).text}`,
        label: 'local slope',
      };
    case 'gradient':
      return gradientWords(subject.of, outputs);
    case 'step':
      return { name: `change of the ${wordsFor(subject.of, outputs).name}`, label: 'change' };
    case 'next':
      return {
        name: `${wordsFor(subject.of, outputs).name}, after the step`,
        label: `new ${wordsFor(subject.of, outputs).label}`,
      };
  }
}

function gradientWords(of: Subject, outputs: number): Words {
  const name = `gradient of the loss by the ${wordsFor(of, outputs).name}`;
  if (of.kind === 'output') return { name, label: 'how much it matters' };
  if (of.kind === 'named') return { name: `gradient by ${nameSign(of.name).text}`, label: 'gradient' };
  return { name, label: 'what it does to the error' };
}
