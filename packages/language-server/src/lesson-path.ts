import { fileURLToPath } from 'node:url';

/** Where a lesson is. */
export interface LessonPath {
  /** Folder of the project, the one with docs-content in it. */
  readonly root: string;
  /** Of the file, from there, with slashes. */
  readonly path: string;
}

/** Where the lesson of an editor's document is; `null` for a document that is no lesson of a project. */
export function lessonPath(uri: string): LessonPath | null {
  if (!uri.startsWith('file:')) return null;
  const file = fileURLToPath(uri);
  const match = /^(.*)[\\/](docs-content[\\/]lessons[\\/][^\\/]+[\\/][^_\\/][^\\/]*\.mdx)$/.exec(file);
  const [, root, path] = match ?? [];
  return root === undefined || path === undefined ? null : { root, path: path.replaceAll('\\', '/') };
}
