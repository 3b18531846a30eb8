// Stands in for DuckDB's own command line where that is not installed: `duckdb [-json] -c ".read FILE" [-c SQL]`.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const args = process.argv.slice(2);
const asJson = args.includes('-json');
const commands = args.filter((_, i) => args[i - 1] === '-c');
if (commands.length === 0) throw new Error('duckdb stand-in: give -c ".read FILE" or -c SQL.');

const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
const connection = await instance.connect();
for (const command of commands) {
  const read = /^\.read (.+)$/.exec(command);
  // Statement by statement, as the command line does; only what gives rows of its own is shown.
  const statements = await connection.extractStatements(read ? readFileSync(read[1], 'utf8') : command);
  let shown;
  for (let i = 0; i < statements.count; i += 1) {
    const prepared = await statements.prepare(i);
    const result = await prepared.runAndReadAll();
    if (prepared.statementType === 1) shown = result.getRowObjectsJson();
  }
  if (shown !== undefined) {
    if (asJson) process.stdout.write(`${JSON.stringify(shown)}\n`);
    else console.table(shown);
  }
}
connection.closeSync();
instance.closeSync();
