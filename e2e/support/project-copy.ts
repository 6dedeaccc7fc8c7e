import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '@nudge/scripts/paths.mjs';

/** A copy of the project with its packages installed, in which a test may write lessons. */
export class ProjectCopy {
  readonly root: string;
  #server: ChildProcess | undefined;

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'nudge-copy-'));
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root });
    for (const file of listed
      .toString()
      .split('\0')
      .filter((name) => name !== '' && existsSync(join(root, name))))
      cpSync(join(root, file), join(this.root, file), { recursive: true });
    // What is installed has been in the store since the project itself was.
    execFileSync('pnpm', ['install', '--offline', '--frozen-lockfile'], { cwd: this.root, stdio: 'pipe' });
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.root, path), text);
  }

  /** The commands that CONTRIBUTING.md begins with. */
  commands(): readonly string[] {
    return (/^```sh\n([\s\S]*?)^```/m.exec(this.read('CONTRIBUTING.md'))?.[1] ?? '').trim().split('\n');
  }

  /**
   * Runs a command in the copy, to the letter.
   *
   * @returns what it prints
   */
  run(command: string): string {
    return execFileSync('sh', ['-c', command], { cwd: this.root, encoding: 'utf8' });
  }

  /**
   * Serves the lessons of the copy as their author sees them.
   *
   * @returns the address
   */
  serve(port: number): Promise<string> {
    const site = join(this.root, 'apps', 'site');
    const server = spawn(
      'node',
      [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--port', String(port)],
      {
        cwd: site,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#server = server;
    return new Promise((resolve, reject) => {
      let said = '';
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
        if (address !== undefined) resolve(address);
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.on('exit', () => reject(new Error(`the server ended:\n${said}`)));
    });
  }

  remove(): void {
    this.#server?.removeAllListeners('exit');
    this.#server?.kill();
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}
