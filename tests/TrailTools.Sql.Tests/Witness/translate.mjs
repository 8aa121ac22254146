// Translates queries of Athena for DuckDB: a JSON array of texts comes in, one of texts or nulls goes out.
import { readFileSync } from 'node:fs';
import { transpile } from '@polyglot-sql/sdk';

const translate = sql => {
  const result = transpile(sql, 'athena', 'duckdb');
  return result.success && result.sql.length === 1 ? result.sql[0] : null;
};
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(translate)));
