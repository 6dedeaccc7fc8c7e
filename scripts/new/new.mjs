import { run } from '../command.mjs';
import { install } from '../install.mjs';
import { root } from '../paths.mjs';
import { make } from './changes.mjs';
import { kinds } from './kinds.mjs';

const usage = `npm run new -- KIND NAME

Makes something that passes every check, for you to go on from. Nothing is ever written over.

  lesson PART/NAME   a lesson at the end of a part:            network-by-hand/three-units
  example NAME       a worked example with a network:          three-units
  function NAME      a worked example with a formula:          cube-of-a-sum
  notation NAME      how another tradition writes it all:      layers-below
  island NAME        a live figure that lessons can use:       WeightMap
`;

/**
 * Makes a thing of a kind.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code: 2 where the request can't be read
 * @throws {import('../failure.mjs').Failure} where the name is not a good one, or taken
 */
export async function makeNew(args) {
  const [kind = '', name, ...rest] = args;
  if (kind === '--help' || kind === '-h') {
    console.log(usage);
    return 0;
  }
  const making = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (making === undefined || name === undefined || rest.length > 0) {
    console.error(usage);
    return 2;
  }
  const { files, edits = [], next } = making(name, root);
  await install();
  make(root, files, edits);
  const written = [...files, ...edits].map(({ path }) => path).filter((path) => !path.endsWith('.mdx'));
  // Names differ in length and order: the formatter has the last word on where lines end and imports stand.
  const code =
    written.length === 0 ? 0 : await run('biome', ['check', '--write', '--log-level=error', ...written]);
  for (const { path } of files) console.log(`made     ${path}`);
  for (const { path } of edits) console.log(`added to ${path}`);
  console.log(`next     ${next.join('\n         ')}`);
  return code;
}
