import { countsOf } from '@nudge/core/counts';
import { unitLayers } from '@nudge/core/units';
import type { Setting } from '../lesson/setting.ts';
import type { Heading, Time, UnitAspect } from './heading.ts';

/**
 * The quantity whose value stands where a row and a column meet: one of the headings names it, or a unit, the other says what of it.
 *
 * @returns its id; `null` where the headings don't say it without a doubt
 */
export function boundBy(row: Heading, column: Heading, setting: Setting): string | null {
  const count = countOf(row, column, setting) ?? countOf(column, row, setting);
  if (count !== null) return count;
  const candidates = [
    ofQuantity(row, column),
    ofQuantity(column, row),
    ofUnit(row, column, setting),
    ofUnit(column, row, setting),
    ofLine(row, column),
    ofLine(column, row),
  ];
  const ids = candidates.flat().filter((id) => setting.vocabulary.quantities.has(id));
  const [id] = ids;
  return id === undefined || ids.some((other) => other !== id) ? null : id;
}

/** How many there are of something: "weights", under "how many". */
function countOf(named: Heading, asking: Heading, { example }: Setting): string | null {
  if (example === null || !/^(how many|number|count|total)\b/i.test(asking.text.trim())) return null;
  const words = named.text.trim().toLowerCase();
  const name = [...countsOf(example).keys()].find((one) => one === words);
  return name === undefined ? null : `count.${name.replaceAll(' ', '-')}`;
}

/** A quantity, and which of its numbers. */
function ofQuantity(named: Heading, asking: Heading): readonly string[] {
  const [id, other] = named.ids;
  if (id === undefined || other !== undefined || asking.unit !== null) return [];
  if (asking.ids.length > 0 && asking.ids.join() !== 'E') return [];
  const time = timeOf(asking, named);
  // The slope of the error by a weight is its gradient.
  const isSlope = time === null && asking.aspects.includes('slope');
  if (time === null && !isSlope) return [];
  return inTime(id, isSlope ? 'grad' : (time ?? 'self'));
}

function inTime(id: string, time: Time): readonly string[] {
  if (time === 'self') return [id];
  const pre = /^a(\d+)$/.exec(id);
  return time === 'grad' && pre !== null ? [`delta${pre[1]}`] : [`${time}.${id}`];
}

/** The one time that the headings ask for: "after one step" is after, whatever else it says; "gradient" may go with "now". */
function timeOf(asking: Heading, named: Heading): Time | null {
  const times = asking.times.filter((time) => time !== 'self');
  if (times.includes('next')) return 'next';
  if (times.length > 1) return null;
  const [only] = times;
  if (only !== undefined) return only;
  if (asking.times.includes('self')) return 'self';
  return named.times.includes('self') ? 'self' : null;
}

/** A unit, and which of its numbers. */
function ofUnit(named: Heading, asking: Heading, setting: Setting): readonly string[] {
  const { unit } = named;
  const aspects = asking.aspects.length > 0 ? asking.aspects : named.aspects;
  const [aspect, other] = aspects;
  if (unit === null || aspect === undefined || other !== undefined) return [];
  const id = idOf(aspect, unit, setting);
  if (id === null) return [];
  return asking.times.includes('next') || named.times.includes('next') ? [`next.${id}`] : [id];
}

/** The weight from one unit to the other, "to unit 3" × "from unit 1" or "$x_1$". */
function ofLine(one: Heading, other: Heading): readonly string[] {
  const [from, to] = [unitIn(one), unitIn(other)];
  const isFrom = one.direction === 'from' && other.direction !== 'from';
  const isTo = other.direction === 'to' && one.direction !== 'to';
  if (from === null || to === null || !(isFrom || isTo)) return [];
  return [`W${from}${to}`, `W${from},${to}`];
}

/** The unit that a heading is about, perhaps by its output. */
function unitIn({ unit, ids: [id, other] }: Heading): number | null {
  const number = other === undefined ? /^[xy](\d+)$/.exec(id ?? '')?.[1] : undefined;
  return unit ?? (number === undefined ? null : Number(number));
}

function idOf(aspect: UnitAspect, unit: number, { vocabulary, example }: Setting): string | null {
  const isInput =
    example?.kind === 'network' && unitLayers(example.network)[0]?.some(({ number }) => number === unit);
  if (aspect === 'delta')
    return vocabulary.quantities.has(`own.delta${unit}`) ? `own.delta${unit}` : `delta${unit}`;
  if ((aspect === 'y' || aspect === 'a') && isInput) return aspect === 'y' ? `x${unit}` : null;
  return `${aspect}${unit}`;
}
