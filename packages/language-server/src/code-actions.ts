import { mend } from '@nudge/proofread/fix';
import { proofread } from '@nudge/proofread/proofread';
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticOf, rangeOf } from './diagnostics.ts';
import type { Reading } from './reading.ts';

/** Mends all that has a certain fix, when an editor saves or is asked to. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.nudge`;

/** What can be done about the findings of a document where the editor asks. */
export function codeActions(
  { range, context: { only } }: Pick<CodeActionParams, 'range' | 'context'>,
  document: TextDocument,
  reading: Reading,
): readonly CodeAction[] {
  const isWanted = (kind: string) =>
    only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const quick = reading.findings.flatMap((finding): readonly CodeAction[] => {
    const { fix, start, end } = finding;
    if (fix === undefined || start > asked.end || end < asked.start) return [];
    return [
      {
        title: `Write ${fix}`,
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [diagnosticOf(finding, document)],
        edit: { documentChanges: [changeOf(document, { start, end }, fix)] },
      },
    ];
  });
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? quick : []),
    ...(isWanted(FIX_ALL) ? fixAll(document, reading) : []),
  ];
}

function fixAll(document: TextDocument, { path, book, findings }: Reading): readonly CodeAction[] {
  if (findings.every(({ fix }) => fix === undefined)) return [];
  const before = document.getText();
  const { text, count } = mend(before, (one) => proofread({ path, text: one, book }));
  if (count === 0) return [];
  const change = changeOf(document, { start: 0, end: before.length }, text);
  return [{ title: 'Fix all in this lesson', kind: FIX_ALL, edit: { documentChanges: [change] } }];
}

function changeOf(
  document: TextDocument,
  stretch: { readonly start: number; readonly end: number },
  newText: string,
) {
  const { uri, version } = document;
  return { textDocument: { uri, version }, edits: [{ range: rangeOf(stretch, document), newText }] };
}
