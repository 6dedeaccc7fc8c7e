import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = fileURLToPath(new URL('../../../docs-content', import.meta.url));

/** A project of its own, with the worked examples of the book and no lesson yet. */
export class Project {
  readonly root = mkdtempSync(join(tmpdir(), 'nudge-lsp-'));

  constructor() {
    cpSync(join(source, 'examples'), join(this.root, 'docs-content/examples'), { recursive: true });
    mkdirSync(join(this.root, 'docs-content/lessons/part'), { recursive: true });
  }

  uri(path: string): string {
    return pathToFileURL(join(this.root, path)).href;
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.root, path), text);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
