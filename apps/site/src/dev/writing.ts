import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LessonBook } from '@nudge/proofread/lesson-book';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { errorPage } from './error-page.ts';
import { lessonFault } from './lesson-fault.ts';
import { lessonFile } from './lesson-file.ts';
import { writeFix } from './write-fix.ts';

/**
 * While lessons are being written: their pages show what is wrong in them; a lesson that cannot be shown has its error in its place; a fix
 * is written where a page asks for it; and pages are made anew when a worked example or a list of numbers changes. Lessons and parts.json
 * are watched already.
 */
export function writing(lessons: LessonBook): AstroIntegration {
  return {
    name: 'nudge:writing',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        injectScript(
          'page',
          `import ${JSON.stringify(fileURLToPath(new URL('lesson-findings.ts', import.meta.url)))};`,
        );
        updateConfig({ vite: { plugins: [server(lessons)] } });
      },
    },
  };
}

function server(lessons: LessonBook): Plugin {
  return {
    name: 'nudge:writing-server',
    configureServer(server) {
      watch(server, join(lessons.root, 'docs-content'));
      server.ws.on('nudge:fix', async (asked, client) => {
        const refusal = await writeFix(lessons.root, asked);
        if (refusal !== null) client.send('nudge:fix-refused', { refusal });
      });
      const compile = (file: string) => server.environments.ssr.transformRequest(file);
      server.middlewares.use(async (request, response, next) => {
        const address = new URL(request.url ?? '/', 'http://localhost').pathname;
        const path = await lessonFile(address, lessons.root);
        const fault = path === null ? null : await lessonFault(path, lessons, compile);
        if (fault === null) next();
        else answer(response, errorPage(fault, await readFile(join(lessons.root, fault.path), 'utf8')));
      });
    },
  };
}

/** What is printed may follow from any example and any list. */
function watch(server: ViteDevServer, folder: string): void {
  server.watcher.add(folder);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(folder + sep) || !/\.(json|ya?ml)$/.test(file)) return;
    for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  });
}

function answer(response: ServerResponse, html: string): void {
  response.statusCode = 500;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(html);
}
