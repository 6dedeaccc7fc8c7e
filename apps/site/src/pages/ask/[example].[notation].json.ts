// What is fetched at the first question about an example: one file for each example and each notation that can write it.
import { notationNamed, notationsFor } from '@nudge/core/notation/notations';
import type { APIRoute, GetStaticPaths } from 'astro';
import { answersOf } from '../../answers/answers-of.ts';
import { exampleNames, loadExample } from '../../book.ts';

export const getStaticPaths: GetStaticPaths = () =>
  exampleNames.flatMap((example) =>
    notationsFor(loadExample(example)).map(({ name }) => ({ params: { example, notation: name } })),
  );

export const GET: APIRoute = ({ params: { example = '', notation = '' } }) =>
  Response.json(answersOf(loadExample(example), notationNamed(notation)));
