import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LessonBook } from '@nudge/proofread/lesson-book';
import type { AstroIntegration } from 'astro';
import type { EnvironmentModuleGraph, EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite';
import { CHANGES } from './changes.ts';
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
          ['lesson-findings.ts', 'missed-change.ts']
            .map((script) => `import ${JSON.stringify(fileURLToPath(new URL(script, import.meta.url)))};`)
            .join('\n'),
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
      const changes = watch(server, join(lessons.root, 'docs-content'));
      server.ws.on('nudge:shown', ({ changes: known }: { readonly changes: number }, client) => {
        if (known < changes()) client.send({ type: 'full-reload' });
      });
      server.ws.on('nudge:fix', async (asked, client) => {
        const refusal = await writeFix(lessons.root, asked);
        if (refusal !== null) client.send('nudge:fix-refused', { refusal });
      });
      const compile = (file: string) => server.environments.ssr.transformRequest(file);
      server.middlewares.use(async (request, response, next) => {
        response.setHeader('server-timing', `${CHANGES};desc=${changes()}`);
        const address = new URL(request.url ?? '/', 'http://localhost').pathname;
        const path = await lessonFile(address, lessons.root);
        const fault = path === null ? null : await lessonFault(path, lessons, compile);
        if (fault === null) next();
        else answer(response, errorPage(fault, await readFile(join(lessons.root, fault.path), 'utf8')));
      });
    },
  };
}

/**
 * What is printed may follow from any example and any list.
 *
 * @returns tells how many changes there were in the folder
 */
function watch(server: ViteDevServer, folder: string): () => number {
  let changes = 0;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(folder + sep)) return;
    changes += 1;
    if (!/\.(json|ya?ml)$/.test(file)) return;
    for (const { moduleGraph } of Object.values(server.environments)) invalidateLessons(moduleGraph);
    server.ws.send({ type: 'full-reload' });
  });
  return () => changes;
}

/** What is not written as a lesson is imported, and so followed already; to make all modules anew takes some seconds. */
function invalidateLessons(graph: EnvironmentModuleGraph): void {
  const seen = new Set<EnvironmentModuleNode>();
  for (const [file, modules] of graph.fileToModulesMap)
    if (file.endsWith('.mdx')) for (const module of modules) graph.invalidateModule(module, seen);
}

function answer(response: ServerResponse, html: string): void {
  response.statusCode = 500;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(html);
}
