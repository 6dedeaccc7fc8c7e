import { derive } from '@nudge/core/derivation';
import type { NetworkExample } from '@nudge/core/example';
import { notationNamed, notationsFor } from '@nudge/core/notation/notations';
import type { Quantity } from '@nudge/core/quantity';
import { describe, expect, it } from 'vitest';
import { bookNetwork, networks } from '../../test/networks.ts';
import { type Box, covers, overlaps, type Spot } from './box.ts';
import { crowding } from './crowding.ts';
import type { DiagramState, Show } from './diagram-content.ts';
import { type DiagramLayout, layOutDiagram, symbolBox } from './diagram-layout.ts';
import { labelBox } from './label-size.ts';
import { narrow, type Sizes, wide } from './sizes.ts';

const sizesToTry = [wide, narrow];

/** Steps of a derivation that are tried: all of a short one, every few of a long one. */
const TRIED = 80;

/** The three views of a network, and its steps in the notation; notations differ in the length of their symbols. */
function statesOf(example: NetworkExample): readonly DiagramState[] {
  return notationsFor(example).flatMap((notation) => {
    const list = derive(example, notation);
    const quantities = new Map(list.map((quantity) => [quantity.id, quantity]));
    const common = { example, quantities, changed: new Set<string>() };
    const stride = Math.ceil(list.length / TRIED);
    const steps = list.flatMap((quantity, i) =>
      quantity.phase === 'given' || i % stride > 0
        ? []
        : [{ ...common, show: 'step' as const, ...stepAt(list, i) }],
    );
    const shows: readonly Show[] = ['network', 'forward', 'gradients'];
    return [...shows.map((show) => ({ ...common, show, lit: [], known: [] })), ...steps];
  });
}

function stepAt(list: readonly Quantity[], index: number): Pick<DiagramState, 'lit' | 'known'> {
  const step = list[index];
  if (step === undefined) throw new RangeError('there is no such step');
  return { lit: [step.id, ...step.operands], known: list.slice(0, index + 1).map(({ id }) => id) };
}

interface Drawn {
  readonly state: DiagramState;
  readonly layout: DiagramLayout;
}

interface Named {
  readonly name: string;
  readonly box: Box;
}

function labelsOf(layout: DiagramLayout, sizes: Sizes): readonly Named[] {
  const { units, loss, targets, edges } = layout;
  const notes = units.flatMap((unit) => unit.notes);
  const onEdges = edges.flatMap(({ label, badge }) => [label, badge]).filter((label) => label !== null);
  return [
    ...[...units, loss, ...targets].map((unit) => ({
      name: unit.content.name.id,
      box: symbolBox(unit, sizes),
    })),
    ...[...notes, ...onEdges].map((label) => ({
      name: `${label.figure.name.id} ${label.figure.text}`,
      box: labelBox(label, sizes),
    })),
  ];
}

function collisions({ state, layout }: Drawn, sizes: Sizes): readonly string[] {
  const labels = labelsOf(layout, sizes);
  const spots: readonly Spot[] = [...layout.units, layout.loss, ...layout.targets].map(({ spot }) => spot);
  const found = labels.flatMap(({ name, box }, i) => [
    ...labels
      .slice(i + 1)
      .filter((other) => overlaps(box, other.box))
      .map((other) => `${name} over ${other.name}`),
    ...(spots.some((spot) => covers(box, spot)) ? [`${name} over a unit`] : []),
    ...(box.left < 0 || box.right > layout.width || box.top < 0 || box.bottom > layout.height
      ? [`${name} outside`]
      : []),
  ]);
  return found.map((words) => `${state.show} ${state.lit[0] ?? ''}: ${words}`);
}

/** Labels that a step, or a view of a network with few connections, should have and has not. */
function missing({ state, layout }: Drawn): readonly string[] {
  const few = crowding(state.example.network) === 'sparse';
  return layout.edges.flatMap(({ content, label, badge }) => {
    const { weight } = content;
    return [
      ...(weight !== null && label === null && (content.lit || (few && state.show !== 'step'))
        ? [`${state.show} ${state.lit[0] ?? ''}: ${weight.name.id}`]
        : []),
      ...(content.badge !== null && badge === null
        ? [`${state.show} ${state.lit[0] ?? ''}: ${content.badge.name.id}`]
        : []),
    ];
  });
}

function printed(name: string, show: Show = 'forward'): DiagramState {
  const example = bookNetwork(name);
  const list = derive(example, notationNamed('unit-pairs'));
  const quantities = new Map(list.map((quantity) => [quantity.id, quantity]));
  return { example, quantities, show, lit: [], known: [], changed: new Set() };
}

describe('layOutDiagram', () => {
  describe.each(networks.map((example) => [example.id, example] as const))('%s', (_, example) => {
    describe.each(sizesToTry.map((sizes) => [sizes.name, sizes] as const))('%s', (_name, sizes) => {
      const drawn = statesOf(example).map((state) => ({ state, layout: layOutDiagram(state, sizes) }));

      it('keeps labels off each other and off the units at every step', () => {
        expect(drawn.flatMap((one) => collisions(one, sizes))).toEqual([]);
      });

      it('labels all that is in use', () => {
        expect(drawn.flatMap(missing)).toEqual([]);
      });

      it('stands still while the steps go by', () => {
        const steps = drawn.filter(({ state }) => state.show === 'step');
        for (const quantities of new Set(steps.map(({ state }) => state.quantities))) {
          const places = steps
            .filter(({ state }) => state.quantities === quantities)
            .map(({ layout }) => JSON.stringify(layout.units.map(({ spot }) => spot)));
          expect(new Set(places).size).toBe(1);
        }
      });
    });
  });

  it('fits a phone of 390 px where there are two units in a layer', () => {
    for (const name of ['two-two-one', 'direct-connection', 'exercise-3', 'picture-story']) {
      const { width } = layOutDiagram(printed(name), narrow);
      expect(width * narrow.leastScale, name).toBeLessThanOrEqual(390 - 32);
    }
  });

  it('never draws text below 12 px', () => {
    for (const { number, grow, leastScale } of sizesToTry)
      expect(number * grow * leastScale).toBeGreaterThan(12);
    expect(wide.number * 0.85).toBeGreaterThan(12);
  });

  it('takes a skipping connection around the units it skips', () => {
    for (const sizes of sizesToTry) {
      const { units, edges } = layOutDiagram(printed('direct-connection'), sizes);
      const hidden = units[2];
      const skips = edges.filter(({ content }) => content.to === 4 && content.from < 3);
      expect(skips).toHaveLength(2);
      for (const { geometry } of skips)
        for (const { x, y } of geometry.forward.points)
          expect(Math.hypot(x - (hidden?.spot.x ?? 0), y - (hidden?.spot.y ?? 0))).toBeGreaterThan(
            (hidden?.spot.half ?? 0) + sizes.track,
          );
    }
  });

  it('draws no line for a connection that is not there', () => {
    const { edges } = layOutDiagram(printed('picture-story'), wide);
    expect(edges.map(({ content }) => `${content.from}-${content.to ?? 'loss'}`)).toEqual([
      '1-3',
      '2-4',
      '3-5',
      '4-5',
      '5-loss',
    ]);
  });
});
