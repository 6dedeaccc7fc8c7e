import { findingKinds } from '@nudge/proofread/finding-kinds';
import type { Finding } from '@nudge/proofread/proofread';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Who says so, in an editor's list of problems. */
export const SOURCE = 'nudge';

/** A finding as an editor shows it. */
export function diagnosticOf(finding: Finding, document: TextDocument): Diagnostic {
  return {
    range: rangeOf(finding, document),
    severity: DiagnosticSeverity.Error,
    code: finding.kind,
    source: SOURCE,
    message: `${finding.message}\n${findingKinds[finding.kind].remedy}`,
  };
}

/** What keeps all lessons from being read, such as an example with a mistake in its file, at the top of a lesson. */
export function bookDiagnostic(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Error,
    code: 'book',
    source: SOURCE,
    message,
  };
}

/** Offsets of the proofreader and characters of the protocol both count UTF-16 code units. */
export function rangeOf(
  { start, end }: { readonly start: number; readonly end: number },
  document: TextDocument,
): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
