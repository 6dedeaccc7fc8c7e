/** The listings of the book: one folder of docs-content/listings each. */
export const listingNames = ['forward', 'losses', 'backward', 'training'] as const;
export type ListingName = (typeof listingNames)[number];

/** What a listing is written in. */
export interface Language {
  /** As it is remembered in a browser, and in addresses. */
  readonly id: string;
  /** As a reader chooses it. */
  readonly title: string;
  /** The file of a listing. */
  readonly file: (name: ListingName) => string;
  /** How it is run; `null` for what nobody can run. */
  readonly toolchain: Toolchain | null;
}

/** How the file of a listing is compiled and run. Commands run in a folder of their own. */
export interface Toolchain {
  /** What has to be installed, for a message. */
  readonly needs: string;
  /** Ends with 0 where the toolchain is there. */
  readonly probe: Command;
  /** One after the other; the last one prints what the listing prints. `file` is its full path. */
  readonly commands: (file: string) => readonly Command[];
}

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]];

/** The pseudocode first: nothing can run it, and its labels are held against those of the others. */
export const languages: readonly Language[] = [
  { id: 'pseudocode', title: 'Pseudocode', file: (name) => `${name}.txt`, toolchain: null },
  {
    id: 'python',
    title: 'Python',
    file: (name) => `${name}.py`,
    toolchain: {
      needs: 'python3 with NumPy',
      probe: ['python3', '-c', 'import numpy'],
      commands: (file) => [['python3', file]],
    },
  },
  {
    id: 'javascript',
    title: 'JavaScript',
    file: (name) => `${name}.js`,
    toolchain: { needs: 'node', probe: ['node', '--version'], commands: (file) => [['node', file]] },
  },
  {
    id: 'c',
    title: 'C',
    file: (name) => `${name}.c`,
    toolchain: {
      needs: 'gcc',
      probe: ['gcc', '--version'],
      commands: (file) => [
        ['gcc', '-std=c11', '-O2', '-Wall', '-Wextra', '-Werror', file, '-lm', '-o', 'listing'],
        ['./listing'],
      ],
    },
  },
  {
    id: 'cpp',
    title: 'C++',
    file: (name) => `${name}.cpp`,
    toolchain: {
      needs: 'g++',
      probe: ['g++', '--version'],
      commands: (file) => [
        ['g++', '-std=c++17', '-O2', '-Wall', '-Wextra', '-Werror', file, '-o', 'listing'],
        ['./listing'],
      ],
    },
  },
  {
    id: 'java',
    title: 'Java',
    file: (name) => `${capitalized(name)}.java`,
    toolchain: {
      needs: 'a JDK from 17 on',
      probe: ['javac', '--version'],
      commands: (file) => [
        ['javac', '-Xlint:all', '-Werror', '-d', '.', file],
        ['java', '-cp', '.', classOf(file)],
      ],
    },
  },
  {
    id: 'go',
    title: 'Go',
    file: (name) => `${name}.go`,
    toolchain: {
      needs: 'go',
      probe: ['go', 'version'],
      commands: (file) => [['go', 'build', '-o', 'listing', file], ['./listing']],
    },
  },
];

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** `…/Forward.java` as `Forward`. */
function classOf(file: string): string {
  return file.replace(/^.*[\\/]|\.java$/g, '');
}
