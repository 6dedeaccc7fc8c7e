import { spawn } from 'node:child_process';
import { environment } from '../environment.mjs';

/**
 * A command that is part of a check.
 *
 * @typedef {{ readonly title: string, readonly command: string, readonly args: readonly string[], readonly cwd: string }} Step
 */

/**
 * Runs a step and keeps what it says.
 *
 * @param {Step} step
 * @returns {Promise<{ readonly title: string, readonly passed: boolean, readonly output: string, readonly seconds: number }>}
 */
export function runStep({ title, command, args, cwd }) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (/** @type {boolean} */ passed) =>
      resolve({ title, passed, output, seconds: (performance.now() - start) / 1000 });
    child.on('error', (error) => {
      output += `${command} could not be started: ${error.message}\n`;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
