import type { NumberedParts } from '../lesson/structure.ts';
import { found, type Reading, refused, spanAt } from './reading.ts';

const REFERENCE =
  /(?<![\p{L}\p{N}])(lesson|step|section|point|item|figure|fig\.|table|equation|eq\.|exercise|example)s?[\s\u00a0]+\(?(\d+(?![\p{N}%]|[.,]\d)(?:(?:,\s*|\s*[–-]\s*|\s+(?:and|or|to)\s+)\d+(?![\p{N}%]|[.,]\d))*)\)?(?:\s+of\s+(\d+)(?![\p{N}%]|[.,]\d))?/giu;
const BRACKETED = /\[(\d+)\]/g;
/** "By (1), …": a formula with that number beside it. */
const TAGGED = /(?<![\p{L}\p{N}₀-₉⁰-⁹′'’)\uFFFC])\((\d+)\)/gu;

/** Numbers by which a text refers to its own parts: "lesson 4", "step 3 of 8", "figure 2", "[3]", and names in brackets beside formulas. */
export function readReferences(text: string, numbered: NumberedParts): readonly Reading[] {
  return [
    ...[...text.matchAll(REFERENCE)].flatMap((match) => readReference(match, numbered)),
    ...[...text.matchAll(BRACKETED)].flatMap((match) => readBracketed(match, numbered)),
    ...[...text.matchAll(TAGGED)].flatMap((match) => readTagged(match, numbered)),
    ...readLabels(text, numbered),
  ];
}

function readReference(match: RegExpExecArray, numbered: NumberedParts): readonly Reading[] {
  const [whole, noun = '', list = '', total] = match;
  const name = fullName(noun);
  const there = targetsOf(name, numbered);
  if (there.length === 0 && name !== 'lesson') return [];
  const start = match.index + whole.indexOf(list, noun.length);
  const readings = [...list.matchAll(/\d+/g)].map(({ 0: printed, index }) => {
    const span = spanAt(start + index, printed);
    if (there.includes(Number(printed))) return found({ span, printed, kind: 'structural' });
    const message = `there is no ${name} ${printed}: there are ${[...there].join(', ') || 'none'}`;
    return refused(span, printed, 'wrong-place', message);
  });
  if (total === undefined) return readings;
  const span = spanAt(match.index + whole.lastIndexOf(total), total);
  const due = Math.max(...there);
  return [
    ...readings,
    Number(total) === due
      ? found({ span, printed: total, kind: 'structural' })
      : refused(span, total, 'wrong-place', `there are ${due}`, { expected: String(due) }),
  ];
}

function readBracketed(match: RegExpExecArray, { sources }: NumberedParts): readonly Reading[] {
  const [whole, printed = ''] = match;
  const span = spanAt(match.index + 1, printed);
  if (sources.length === 0) return [];
  if (sources.includes(Number(printed))) return [found({ span, printed, kind: 'structural' })];
  return [refused(span, printed, 'wrong-place', `nothing in this lesson is marked ${whole}`)];
}

function readTagged(match: RegExpExecArray, numbered: NumberedParts): readonly Reading[] {
  const [whole, printed = ''] = match;
  const span = spanAt(match.index + 1, printed);
  const there = targetsOf('equation', numbered);
  if (there.length === 0) return [];
  if (there.includes(Number(printed))) return [found({ span, printed, kind: 'structural' })];
  return [
    refused(span, printed, 'wrong-place', `no formula is numbered ${whole}: there are ${there.join(', ')}`),
  ];
}

/** Names that formulas have beside them, `\tag{BP1}`: each that looks like one must be one. */
function readLabels(text: string, { labels }: NumberedParts): readonly Reading[] {
  const families = new Set(labels.filter((label) => /^\p{L}+\d+$/u.test(label)).map(familyOf));
  if (families.size === 0) return [];
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}+\d+(?![\p{L}\p{N}])/gu)].flatMap(
    ({ 0: printed, index }) => {
      if (!families.has(familyOf(printed))) return [];
      const span = spanAt(index, printed);
      if (labels.includes(printed)) return [found({ span, printed, kind: 'structural' })];
      return [
        refused(
          span,
          printed,
          'wrong-place',
          `no formula is called ${printed}: there are ${labels.join(', ')}`,
        ),
      ];
    },
  );
}

function familyOf(label: string): string {
  return label.replace(/\d+$/, '');
}

function fullName(noun: string): string {
  const plain = noun.toLowerCase();
  return plain === 'fig.' ? 'figure' : plain === 'eq.' ? 'equation' : plain;
}

function targetsOf(name: string, numbered: NumberedParts): readonly number[] {
  switch (name) {
    case 'lesson':
      return numbered.orders;
    case 'equation':
      return numbered.labels.filter((label) => /^\d+$/.test(label)).map(Number);
    case 'step':
    case 'section':
    case 'point':
    case 'item':
      return [
        ...new Set([...numbered.headings, ...numbered.listItems, ...(numbered.captions.get(name) ?? [])]),
      ];
    default:
      return numbered.captions.get(name) ?? [];
  }
}
