import { describe, expect, it } from 'vitest';
import { camel, checkComponent, checkWords, title } from './names.mjs';

describe('checkWords', () => {
  it.each(['one', 'three-units', 'a1-b2'])('takes %s', (name) => {
    expect(checkWords(name, 'an example')).toBe(name);
  });

  it.each([
    ['Three Units', 'such as three-units'],
    ['ThreeUnits', 'such as three-units'],
    ['three_units', 'such as three-units'],
    ['../secrets', 'such as secrets'],
    ['1st', 'such as st'],
    ['é', 'such as e'],
    ['…', 'such as three-units'],
    ['', 'such as three-units'],
  ])('refuses %j and says what a good one is', (name, hint) => {
    expect(() => checkWords(name, 'an example')).toThrow(hint);
  });
});

describe('checkComponent', () => {
  it('takes words with capitals', () => {
    expect(checkComponent('WeightMap')).toBe('WeightMap');
  });

  it.each([
    ['weight-map', 'such as WeightMap'],
    ['weightMap', 'such as WeightMap'],
    ['Weight Map', 'such as WeightMap'],
    ['3D', 'such as D'],
    ['', 'such as WeightMap'],
  ])('refuses %j and says what a good one is', (name, hint) => {
    expect(() => checkComponent(name)).toThrow(hint);
  });
});

it('writes a name as an identifier and as a title', () => {
  expect(camel('layers-2-below')).toBe('layers2Below');
  expect(title('three-units')).toBe('Three units');
});
