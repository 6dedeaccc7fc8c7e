// The command behind `npm run language-server`: speaks the protocol over standard input and output.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './serve.ts';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
serve(connection);
connection.listen();
