import {
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, FIX_ALL } from './code-actions.ts';
import { bookDiagnostic, diagnosticOf } from './diagnostics.ts';
import { hoverAt } from './hover.ts';
import { lessonPath } from './lesson-path.ts';
import { Readings } from './readings.ts';

/** How long an author may go on typing before a lesson is read, in milliseconds. */
const PAUSE = 60;

/** Answers an editor: what is wrong in the lessons that are open, how to mend it, and what a number is. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const readings = new Readings();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  let canWatch = false;

  connection.onInitialize(({ capabilities }) => {
    canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'nudge' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        hoverProvider: true,
      },
    };
  });

  connection.onInitialized(async () => {
    if (!canWatch) return;
    // What a lesson is held against are the examples, the lists and the places of the other lessons.
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/docs-content/**/*.{json,yaml,mdx}' }],
    });
  });

  documents.onDidChangeContent(({ document }) => soon(document));
  documents.onDidSave(readAll);
  connection.onDidChangeWatchedFiles(readAll);
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    readings.forget(uri);
    connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onCodeAction(({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri);
    const reading = document && readings.of(document);
    return document && reading ? [...codeActions({ range, context }, document, reading)] : [];
  });

  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const reading = document && readings.of(document);
    return document && reading ? hoverAt(document.offsetAt(position), document, reading) : null;
  });

  documents.listen(connection);

  function readAll(): void {
    for (const document of documents.all()) soon(document);
  }

  function soon({ uri }: TextDocument): void {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => publish(uri), PAUSE),
    );
  }

  async function publish(uri: string): Promise<void> {
    const document = documents.get(uri);
    const place = lessonPath(uri);
    if (document === undefined || place === null) return;
    const reading = await readings.read(document, place);
    if (documents.get(uri) === undefined) return;
    const diagnostics: Diagnostic[] =
      typeof reading === 'string'
        ? [bookDiagnostic(reading)]
        : reading.findings.map((finding) => diagnosticOf(finding, document));
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  }
}
