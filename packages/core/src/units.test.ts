import { expect, it } from 'vitest';
import { networkExample } from '../test/figures.ts';
import { layerSizes, unitLayers } from './units.ts';

it('numbers the units through the network, inputs first', () => {
  const { network } = networkExample('exercise-3');
  expect(layerSizes(network)).toEqual([2, 2, 2]);
  expect(unitLayers(network).map((layer) => layer.map((unit) => unit.number))).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
});

it('joins a skipping layer to every layer that it names', () => {
  const { network } = networkExample('direct-connection');
  const [output] = unitLayers(network)[2] ?? [];
  expect(output?.incoming.map(({ from, column }) => [from, column])).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
  ]);
});

it('leaves out a missing connection', () => {
  const [[first, second] = []] = unitLayers(networkExample('picture-story').network);
  expect(first?.outgoing.map(({ to }) => to)).toEqual([3]);
  expect(second?.outgoing.map(({ to }) => to)).toEqual([4]);
});
