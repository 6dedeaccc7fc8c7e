import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { complaintsAbout } from './check-output.ts';
import { expectedLines } from './expected-lines.ts';
import { type Language, type ListingName, languages, listingNames } from './languages.ts';
import { examplesFolder, listingFile, outputFile, textOf } from './listing-files.ts';
import { isThere, ListingError, runListing } from './run-listing.ts';

const usage = `usage: npm run -s listings -- [--update]

Compiles and runs every listing of docs-content/listings, and holds what it prints against core and against what is recorded.

  --update  write what the listings print into their output.txt, where core agrees
  --help    print this

Exits with 0 where every line is right, with 1 where one is wrong or a toolchain is missing, and with 2 where the arguments can't be used.`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  let update = false;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { update: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    update = values.update ?? false;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
  let wrong = 0;
  for (const language of languages) {
    if (language.toolchain === null) continue;
    if (!isThere(language.toolchain)) {
      console.log(`${language.title}: left out, since ${language.toolchain.needs} is not here`);
      wrong += 1;
      continue;
    }
    for (const name of listingNames) {
      const complaints = complaintsOf(name, language, update);
      wrong += complaints.length;
      for (const complaint of complaints) console.log(`${language.title}, ${name}: ${complaint}`);
      if (complaints.length === 0) console.log(`${language.title}, ${name}: right`);
    }
  }
  return wrong === 0 ? 0 : 1;
}

function complaintsOf(name: ListingName, language: Language, update: boolean): readonly string[] {
  if (language.toolchain === null) return [];
  try {
    const output = runListing(listingFile(name, language), language.toolchain);
    const complaints = complaintsAbout(output, expectedLines(name, examplesFolder));
    if (complaints.length > 0) return complaints;
    if (update) writeFileSync(outputFile(name), output);
    return output === textOf(outputFile(name)) ? [] : ['what is recorded in output.txt is another output'];
  } catch (error) {
    if (!(error instanceof ListingError)) throw error;
    return [error.message];
  }
}
