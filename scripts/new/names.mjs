import { Failure } from '../failure.mjs';

const words = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const pascal = /^[A-Z][A-Za-z0-9]*$/;

/**
 * @param {string} name
 * @param {string} what it names: "an example"
 * @returns {string} the name
 * @throws {Failure} that says what a good name is
 */
export function checkWords(name, what) {
  if (words.test(name)) return name;
  const near = kebab(name);
  const hint = words.test(near) ? `, such as ${near}` : ', such as three-units';
  throw new Failure(
    `"${name}" can't name ${what}: use small letters and digits, words joined by hyphens${hint}.`,
  );
}

/**
 * @param {string} name
 * @returns {string} the name
 * @throws {Failure} that says what a good name is
 */
export function checkComponent(name) {
  if (pascal.test(name)) return name;
  const near = camel(kebab(name));
  const upper = near.slice(0, 1).toUpperCase() + near.slice(1);
  const hint = pascal.test(upper) ? `, such as ${upper}` : ', such as WeightMap';
  throw new Failure(
    `"${name}" can't name an island: use letters and digits, each word with a capital, and no hyphens${hint}.`,
  );
}

/** @param {string} name `Three Units` or `ThreeUnits` @returns {string} `three-units` */
function kebab(name) {
  return name
    .normalize('NFD')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
}

/** @param {string} name `three-units` @returns {string} `threeUnits` */
export function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** @param {string} name `three-units` @returns {string} `Three units` */
export function title(name) {
  const spaced = name.replaceAll('-', ' ');
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}
