import { defineMiddleware } from 'astro:middleware';

/**
 * Starlight marks every page as dark until its script has run. Without that mark a reader without JavaScript gets the theme
 * that their system asks for.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  return new Response(html.replace(/(<html[^>]*?) data-theme="dark"/, '$1'), response);
});
