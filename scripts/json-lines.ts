/** Notes as lines of JSON in, answers as lines out: a bad line is named on standard error and costs nothing but itself. */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';

/** Reads one line of input. @throws Error that says in words what is wrong with it */
export function parseLine<S extends v.GenericSchema>(schema: S, json: string): v.InferOutput<S> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error('this is not JSON');
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'the line'}: ${issue.message}; write {"id": …, "text": "…"}`);
}

/**
 * Answers each line of the file named on the command line (`-`: standard input) with a line on standard output.
 * Bad lines go to standard error with their number, and make the exit code 1; the rest is still answered. 2: no such file.
 */
export async function answerLines(command: string, answer: (json: string) => unknown): Promise<void> {
  const [path, ...rest] = process.argv.slice(2);
  if (path === undefined || rest.length > 0) {
    process.stderr.write(`usage: npm run --silent ${command} -- <notes.jsonl | ->\n`);
    process.exitCode = 2;
    return;
  }
  if (path !== '-' && !existsSync(path)) {
    process.stderr.write(`${path}: no such file\n`);
    process.exitCode = 2;
    return;
  }
  // A reader that has had enough ("| head") ends us quietly.
  process.stdout.on('error', () => process.exit());
  const input = path === '-' ? process.stdin : createReadStream(path);
  let number = 0;
  for await (const json of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (json.trim() === '') continue;
    try {
      process.stdout.write(`${JSON.stringify(answer(json))}\n`);
    } catch (error) {
      process.stderr.write(
        `${path === '-' ? 'standard input' : path}, line ${number}: ${(error as Error).message}\n`,
      );
      process.exitCode = 1;
    }
  }
}
