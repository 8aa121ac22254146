// Parses SQL by another's grammars: a line of JSON { "grammar": "hive" | "trino", "sql": text } comes in, one of { "error": text or null, "statements": [texts] } goes out.
import { createInterface } from 'node:readline';
import { HiveSQL, TrinoSQL } from 'dt-sql-parser';

const grammars = { hive: new HiveSQL(), trino: new TrinoSQL() };
const parse = ({ grammar, sql }) => {
  const error = grammars[grammar].validate(sql)[0];
  const statements = error ? [] : grammars[grammar].splitSQLByStatement(sql) ?? [];
  return { error: error ? `${error.startLine}:${error.startColumn} ${error.message}` : null, statements: statements.map(part => part.text) };
};
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(JSON.stringify(parse(JSON.parse(line))) + '\n');
