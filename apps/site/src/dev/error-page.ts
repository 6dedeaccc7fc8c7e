/** What keeps a lesson from being shown. */
export interface LessonFault {
  /** The lesson's file, from the root of the project. */
  readonly path: string;
  /** What is wrong and what was expected. */
  readonly message: string;
  /** From 1; `undefined` where it is not known. */
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** How many lines are shown before and behind the one with the fault. */
const AROUND = 3;

/**
 * A page in the place of a lesson that cannot be shown: where the fault is, and the lines around it. It reloads by itself once the lesson
 * is mended.
 *
 * @param text the lesson's file
 */
export function errorPage({ path, message, line, column }: LessonFault, text: string): string {
  const place = line === undefined ? path : `${path}:${line}${column === undefined ? '' : `:${column}`}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(place)}</title>
<script type="module" src="/@vite/client"></script>
<style>
:root { color-scheme: light dark; }
body { max-width: 50rem; margin: 3rem auto; padding: 0 1rem; font: 1.125rem/1.6 Charter, Georgia, serif; }
pre { overflow: auto; padding: 1rem; border-block: 1px solid; font-size: 0.875rem; }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline wavy; }
</style>
</head>
<body>
<main>
<h1>This lesson can’t be shown</h1>
<p><code>${escaped(place)}</code></p>
<p role="alert">${escaped(message)}</p>
${line === undefined ? '' : excerpt(text, line)}
<p>The other pages are still served. This one comes back when the file is mended and saved.</p>
<p><a href="/">The front page</a></p>
</main>
</body>
</html>`;
}

function excerpt(text: string, line: number): string {
  const lines = text.split(/\r?\n/);
  const first = Math.max(line - AROUND, 1);
  const shown = lines.slice(first - 1, line + AROUND).map((one, i) => {
    const number = first + i;
    const row = `${String(number).padStart(4)}  ${escaped(one)}`;
    return number === line ? `<mark>${row}</mark>` : row;
  });
  return `<pre>${shown.join('\n')}</pre>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
