/** `npm run decode` and the command of the package, as a function of what it is given. */
import type { Readable, Writable } from 'node:stream';
import { makeUrls } from '#catalog/urls.ts';
import { wordOf } from '#catalog/words.ts';
import { megabytes } from '#components/decoder/bytes.ts';
import { GzipError } from '#decoder/gunzip.ts';
import { makeLexicon, type Lexicon } from '#decoder/lexicon.ts';
import { makePaint, visible } from './paint.ts';
import type { Page } from './blocks.ts';
import { openFile, reasonOf } from './files.ts';
import type { Knowledge } from './knowledge.ts';
import { BadUse, helpText, readOptions, type Options } from './options.ts';
import { Output } from './output.ts';
import { planOf, shortName, type Task } from './plan.ts';
import { Progress } from './progress.ts';
import { makeJsonReport, makeTextReport } from './report.ts';
import { scanStream } from './scan.ts';

/** A stream that may lead to a terminal. */
type Screen = Writable & { isTTY?: boolean; columns?: number };

/** Where the command reads and writes, and where it was called. */
export interface Surroundings {
  /** Opens standard input; its size in bytes is 0 when nobody knows. */
  stdin: () => { stream: Readable & { isTTY?: boolean }; size: number };
  stdout: Screen;
  stderr: Screen;
  env: Readonly<Record<string, string | undefined>>;
  /** What names of files begin at. */
  folder: string;
  /** How the command is called here. */
  name: string;
}

/**
 * Does what the arguments ask for.
 * @returns the exit status: 0 when done, 1 when something could not be read, 2 on bad use
 */
export async function decode(
  args: readonly string[],
  knowledge: Knowledge,
  surroundings: Surroundings,
): Promise<number> {
  const output = new Output(surroundings.stdout);
  const errors = new Output(surroundings.stderr);
  try {
    const options = readOptions(args);
    if (options.help) await output.write(helpText(surroundings.name));
    const status = options.help
      ? 0
      : await run(options, makePage(options, knowledge, surroundings), surroundings, {
          output,
          errors,
        });
    if (!output.failure) return status;
    await errors.write(`The output cannot be written: ${output.failure.message}\n`);
    return 1;
  } catch (error) {
    if (!(error instanceof BadUse)) throw error;
    await errors.write(`${visible(error.message)} Try ${surroundings.name} --help\n`);
    return 2;
  }
}

/** Longer lines are hard to read. */
const widest = 120;

function makePage(
  { locale }: Options,
  knowledge: Knowledge,
  { stdout, env }: Pick<Surroundings, 'stdout' | 'env'>,
): Page {
  const { BASE_PATH: base = knowledge.base, SITE_URL: site = knowledge.site } = env;
  if (site !== '' && !URL.canParse(site)) {
    throw new BadUse(`SITE_URL is ${site}: set it to an address with https:// in front.`);
  }
  const isTerminal = stdout.isTTY === true;
  return {
    context: {
      digest: knowledge.digest(locale),
      words: knowledge.words(locale) as Page['context']['words'],
      urls: makeUrls({ base, locale }),
      locale,
    },
    advice: () => knowledge.advice(locale),
    address: (path) => (site === '' ? path : new URL(path, site).href),
    paint: makePaint(isTerminal && !env.NO_COLOR && env.TERM !== 'dumb'),
    width: isTerminal ? Math.min(Math.max(stdout.columns ?? 80, 20), widest) : 80,
  };
}

/** Where the command writes. */
interface Outputs {
  output: Output;
  errors: Output;
}

async function run(
  { names, json, all }: Options,
  page: Page,
  surroundings: Surroundings,
  { output, errors }: Outputs,
): Promise<number> {
  const { digest } = page.context;
  let prepared: Lexicon | undefined;
  const lexicon = () => (prepared ??= makeLexicon(digest));
  const tasks = planOf(names, surroundings.folder, { digest, lexicon, all });
  const isAlone = tasks.filter(({ kind }) => kind === 'file' || kind === 'input').length === 1;
  const report = json
    ? makeJsonReport(output, page, all)
    : makeTextReport(output, page, { all, isAlone });
  const progress = makeProgress(json, surroundings, errors);

  let status = 0;
  let filesRead = 0;
  let input: ReturnType<Surroundings['stdin']> | undefined;
  for (const task of tasks) {
    if (output.isClosed) break;
    const problem = await perform(task);
    if (problem === null) continue;
    status = 1;
    await errors.write(`${problem}\n`);
  }
  await report.end(filesRead);
  return status;

  /** @returns what keeps it from being done, for a person; null when it is done */
  async function perform(task: Task): Promise<string | null> {
    switch (task.kind) {
      case 'refused':
        return task.why;
      case 'text':
        if (await report.explain(task.meant)) return null;
        return `${shortName(task.name)}: only the beginning of a response code`;
      case 'file':
        return read(task.name, openFile(task.path), task.size);
      case 'input':
        // It ends once, however often it is named.
        if (input) return null;
        input = surroundings.stdin();
        if (input.stream.isTTY) await errors.write(hint);
        return read('-', input.stream, input.size);
    }
  }

  async function read(name: string, stream: Readable, size: number): Promise<string | null> {
    let bytes = 0;
    try {
      await scanStream(stream, lexicon(), {
        take: (finds) => report.take(finds, name),
        progress: (done) => {
          bytes = done;
          progress?.tell(done, size, () => sayProgress(name, done, size, page));
        },
        isDone: () => output.isClosed,
      });
      filesRead += 1;
      return null;
    } catch (error) {
      if (bytes > 0) filesRead += 1;
      return explain(error, name, page);
    } finally {
      progress?.clear();
    }
  }
}

const hint =
  'Reading what is typed or pasted here, up to Ctrl+D. --help says what else there is.\n';

/** Where finds are shown as they come, they show the progress. */
function makeProgress(
  json: boolean,
  { stdout, stderr }: Pick<Surroundings, 'stdout' | 'stderr'>,
  errors: Output,
): Progress | null {
  if (stderr.isTTY !== true || (json && stdout.isTTY === true)) return null;
  return new Progress(errors, stderr.columns ?? 80);
}

function sayProgress(name: string, done: number, size: number, { context }: Page): string {
  const { words, locale } = context;
  const total = size === 0 ? '?' : megabytes(size, locale);
  return wordOf(words, 'decoder.reading', { name, done: megabytes(done, locale), total });
}

function explain(error: unknown, name: string, { context }: Page): string {
  if (!(error instanceof GzipError)) return `${shortName(name)}: ${reasonOf(error)}`;
  return wordOf(context.words, `decoder.gzip.${error.reason}`, { name: shortName(name) });
}
