import { spawn } from 'node:child_process';
import { environment } from './environment.mjs';
import { root } from './paths.mjs';

/**
 * Runs a command to its end, with our environment. An interrupt is handed on to it.
 *
 * @param {string} file the command, looked up in node_modules/.bin first
 * @param {readonly string[]} args
 * @param {{ cwd?: string, toStderr?: boolean }} [options] `toStderr` keeps standard output free for what comes after
 * @returns {Promise<number>} its exit code; 1 where it could not be started or was killed
 */
export function run(file, args, { cwd = root, toStderr = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: environment,
      stdio: toStderr ? ['ignore', 2, 2] : 'inherit',
      // Windows finds npx.cmd and pnpm.cmd through its shell only.
      shell: process.platform === 'win32',
    });
    const interrupt = () => child.kill('SIGINT');
    const terminate = () => child.kill('SIGTERM');
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', terminate);
    /** @param {number} code */
    const end = (code) => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', terminate);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${file} could not be started: ${error.message}`);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
