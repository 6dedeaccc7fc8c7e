// What is fetched at the first question about a number that no example holds, and to report one.
import type { APIRoute } from 'astro';
import { bookFacts } from '../../answers/book-facts.ts';

export const GET: APIRoute = async () => Response.json(await bookFacts());
