import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** The other end of the protocol: starts the server as an editor does, and waits for what it says. */
export class Editor {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #exit: Promise<number | null>;
  #listener: (() => void) | undefined;
  /** Patterns of the files that the server wants to hear of. */
  readonly watched: string[] = [];

  constructor() {
    const started = spawn('node', ['--disable-warning=ExperimentalWarning', main, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#process = started;
    this.#exit = new Promise((resolve) => started.on('exit', resolve));
    this.#connection = createProtocolConnection(
      new StreamMessageReader(started.stdout),
      new StreamMessageWriter(started.stdin),
    );
    this.#connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.push(params);
      this.#listener?.();
    });
    this.#connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { registerOptions } of registrations)
        for (const { globPattern } of registerOptions.watchers) this.watched.push(globPattern);
    });
    this.#connection.listen();
  }

  async start(): Promise<InitializeResult> {
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const result = await this.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
    });
    await this.#connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'mdx', version: 1, text };
    return this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(uri: string, version: number, text: string): Promise<void> {
    const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
    return this.#connection.sendNotification(DidChangeTextDocumentNotification.type, params);
  }

  close(uri: string): Promise<void> {
    return this.#connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  changedOnDisk(uri: string): Promise<void> {
    return this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
  }

  /** The next diagnostics that the server has published and that were not asked for before. */
  async diagnostics(): Promise<PublishDiagnosticsParams> {
    if (this.#published.length === 0)
      await new Promise<void>((resolve) => {
        this.#listener = resolve;
      });
    this.#listener = undefined;
    const next = this.#published.shift();
    if (next === undefined) throw new Error('nothing was published');
    return next;
  }

  async codeActions(uri: string, range: Range, only?: string[]): Promise<readonly CodeAction[]> {
    const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
    const found = await this.#connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context,
    });
    return (found ?? []).filter((one): one is CodeAction => 'kind' in one);
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  /** @returns the server's exit code */
  async stop(): Promise<number | null> {
    if (this.#process.exitCode !== null) return this.#process.exitCode;
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    return this.#exit;
  }
}
