import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.mjs';
import { camel, checkComponent, checkWords, title } from './names.mjs';

/**
 * What a kind of thing is made of.
 *
 * @typedef {object} Making
 * @property {readonly import('./changes.mjs').NewFile[]} files
 * @property {readonly import('./changes.mjs').Edit[]} [edits]
 * @property {readonly string[]} next commands to run now
 */

const lessonsFolder = 'docs-content/lessons';
/** Where writers see every component live. */
const componentsPage = `${lessonsFolder}/writing/components.mdx`;

/** @type {Readonly<Record<string, (name: string, root: string) => Making>>} */
export const kinds = {
  lesson(name, root) {
    const parts = readParts(root);
    const [part = '', lesson, ...rest] = name.split('/');
    if (lesson === undefined || rest.length > 0 || !parts.includes(part)) {
      throw new Failure(
        `A lesson is named PART/LESSON, such as ${parts[0]}/${/^[a-z0-9-]+$/.test(name) ? name : 'three-units'}. ` +
          `The parts are ${parts.join(', ')}; to add one, add its folder, title and question to ${lessonsFolder}/parts.json.`,
      );
    }
    checkWords(lesson, 'a lesson');
    const path = `${lessonsFolder}/${part}/${lesson}.mdx`;
    const text = template('lesson.mdx')
      .replace('order: 0', `order: ${nextOrder(join(root, lessonsFolder, part))}`)
      .replace('Sample lesson', title(lesson));
    return { files: [{ path, text }], next: [`npm run -s proofread -- ${path}`, 'npm run dev'] };
  },

  example: (name) => exampleMaking(name, 'an example', 'example.json', 'sample-example', 'Sample example'),

  function: (name) =>
    exampleMaking(name, 'a function', 'function.json', 'sample-function', 'Sample function'),

  notation(name) {
    checkWords(name, 'a notation');
    const folder = 'packages/core/src/notation';
    const named = (/** @type {string} */ text) =>
      text
        .replaceAll('sample-notation', name)
        .replaceAll('sampleNotation', camel(name))
        .replaceAll('Sample notation', title(name));
    return {
      files: [
        { path: `${folder}/${name}.ts`, text: named(template('notation.ts')) },
        { path: `${folder}/${name}.test.ts`, text: named(template('notation.test.ts')) },
      ],
      edits: [{ path: `${folder}/notations.ts`, edit: (text) => withNotation(text, name) }],
      next: [
        `npm run -s worked -- docs-content/examples/two-two-one.json --notation ${name}`,
        'npm run check',
      ],
    };
  },

  island(name) {
    checkComponent(name);
    const named = (/** @type {string} */ text) =>
      text.replaceAll('SampleIsland', name).replaceAll('sample-island', name.toLowerCase());
    return {
      files: [
        { path: `packages/islands/src/${name}.svelte`, text: named(template('SampleIsland.svelte')) },
        { path: `packages/islands/src/${name}.test.ts`, text: named(template('SampleIsland.test.ts')) },
        { path: `apps/site/src/components/${name}.astro`, text: named(template('SampleIsland.astro')) },
      ],
      edits: [
        { path: 'apps/site/src/lesson-vocabulary.ts', edit: (text) => withComponent(text, name) },
        { path: componentsPage, edit: (text) => withSample(text, named(template('sample.mdx'))) },
      ],
      next: [`put <${name} of="y5" /> into a lesson`, 'npm run dev'],
    };
  },
};

/**
 * @param {string} name
 * @param {string} what
 * @param {string} file
 * @param {string} id
 * @param {string} heading
 * @returns {Making}
 */
function exampleMaking(name, what, file, id, heading) {
  checkWords(name, what);
  const path = `docs-content/examples/${name}.json`;
  const text = template(file).replaceAll(id, name).replaceAll(heading, title(name));
  return { files: [{ path, text }], next: [`npm run -s worked -- ${path}`, 'npm run check'] };
}

/** @param {string} name @returns {string} */
function template(name) {
  return readFileSync(fileURLToPath(new URL(`templates/${name}`, import.meta.url)), 'utf8');
}

/** @param {string} root @returns {readonly string[]} folders of the parts, in reading order */
function readParts(root) {
  /** @type {readonly { folder: string }[]} */
  const parts = JSON.parse(readFileSync(join(root, lessonsFolder, 'parts.json'), 'utf8'));
  return parts.map(({ folder }) => folder);
}

/** @param {string} folder of a part @returns {number} the first place behind its lessons */
function nextOrder(folder) {
  if (!existsSync(folder)) return 1;
  const orders = readdirSync(folder)
    .filter((file) => /^[^_].*\.mdx$/.test(file))
    .map((file) => Number(/^order: *(\d+)/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? 0));
  return Math.max(0, ...orders) + 1;
}

/** @param {string} text of notations.ts @param {string} name @returns {string} */
function withNotation(text, name) {
  const list = /(export const notations: readonly Notation\[\] = \[)([^\]]*?),?\s*(\];)/;
  if (!list.test(text))
    throw new Failure('packages/core/src/notation/notations.ts has no list of notations to add to.');
  return `import { ${camel(name)} } from './${name}.ts';\n${text.replace(list, `$1$2, ${camel(name)}$3`)}`;
}

/** @param {string} text of lesson-vocabulary.ts @param {string} name @returns {string} */
function withComponent(text, name) {
  const end = text.lastIndexOf('};');
  if (end < 0) throw new Failure('apps/site/src/lesson-vocabulary.ts has no list of components to add to.');
  const entry = `  /** Say here what it is for. */\n  ${name}: { fromLesson: ['example', 'notation'] },\n`;
  return text.slice(0, end) + entry + text.slice(end);
}

/** @param {string} text of the page of components @param {string} sample @returns {string} */
function withSample(text, sample) {
  const end = text.lastIndexOf('<CarryOn>');
  if (end < 0) throw new Failure(`${componentsPage} has no <CarryOn> to put a sample before.`);
  return `${text.slice(0, end)}${sample}\n${text.slice(end)}`;
}
