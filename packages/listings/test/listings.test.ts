import { expect, it } from 'vitest';
import { complaintsAbout } from '../src/check-output.ts';
import { expectedLines } from '../src/expected-lines.ts';
import { languages, listingNames } from '../src/languages.ts';
import { examplesFolder, listingFile, outputFile, textOf } from '../src/listing-files.ts';
import { labelForm, labelsIn, printedLines } from '../src/printed-lines.ts';
import { isThere, runListing } from '../src/run-listing.ts';

const runnable = languages.flatMap(({ toolchain, ...language }) =>
  toolchain === null ? [] : [{ ...language, toolchain, here: isThere(toolchain) }],
);

it('leaves out no language in CI, and says elsewhere which it leaves out', () => {
  const missing = runnable
    .filter(({ here }) => !here)
    .map(({ title, toolchain }) => `${title} (${toolchain.needs})`);
  if (missing.length > 0) console.log(`Listings not run here: ${missing.join(', ')}.`);
  if (process.env['CI'] !== undefined) expect(missing).toEqual([]);
});

const runs = runnable
  .filter(({ here }) => here)
  .flatMap((language) => listingNames.map((name) => ({ name, title: language.title, language })));

it.each(runs)('$name in $title prints what is recorded', { timeout: 300_000 }, ({ name, language }) => {
  expect(runListing(listingFile(name, language), language.toolchain)).toBe(textOf(outputFile(name)));
});

it.each(listingNames)('what is recorded of %s is what core comes to, to the last digit', (name) => {
  expect(complaintsAbout(textOf(outputFile(name)), expectedLines(name, examplesFolder))).toEqual([]);
});

it.each(listingNames)(
  'the pseudocode of %s prints the labels of the Python, and these are the ones printed',
  (name) => {
    const [pseudocode, python] = languages.filter(({ id }) => id === 'pseudocode' || id === 'python');
    if (pseudocode === undefined || python === undefined) throw new RangeError('two languages are missing');
    const labels = labelsIn(textOf(listingFile(name, pseudocode)));
    expect(labels).toEqual(labelsIn(textOf(listingFile(name, python))));
    const printed = printedLines(textOf(outputFile(name))).map(({ label }) => labelForm(label));
    expect([...new Set(printed)]).toEqual(labels);
  },
);
