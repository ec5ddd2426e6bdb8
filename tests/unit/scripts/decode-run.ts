/** Runs the command inside of this process, on streams of its own. */
import { PassThrough, Readable, Writable } from 'node:stream';
import { getCatalog, getWords, loadCatalog } from '#catalog/load.ts';
import { decode } from '../../../scripts/decode/command.ts';
import { toKnowledge } from '../../../scripts/decode/knowledge.ts';

export const knowledge = toKnowledge(getCatalog(), getWords, { base: '/', site: '' });

/** What the command knows that is built with the invented catalog. */
export const contohKnowledge = toKnowledge(loadCatalog('tests/fixtures/catalog'), getWords, {
  base: '/',
  site: '',
});

export interface Circumstances {
  knowledge?: typeof knowledge;
  stdin?: string | Uint8Array | Readable;
  env?: Record<string, string>;
  /** Whether both outputs lead to a terminal, and how wide it is. */
  columns?: number;
  folder?: string;
}

/** A stream that keeps what is written to it. */
function collector(columns: number | undefined) {
  let text = '';
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      text += chunk;
      // As a slow reader would.
      setImmediate(done);
    },
  });
  return {
    stream: Object.assign(stream, columns === undefined ? {} : { isTTY: true, columns }),
    /** All that was written, when that has been read. */
    text: async () => {
      await new Promise<void>((resolve) => stream.end(resolve));
      return text;
    },
  };
}

/** Runs the command to its end. */
export async function run(
  args: readonly string[],
  { stdin = '', env = {}, columns, folder = process.cwd(), ...given }: Circumstances = {},
) {
  const [out, err] = [collector(columns), collector(columns)];
  const input =
    stdin instanceof Readable
      ? stdin
      : new PassThrough().end(typeof stdin === 'string' ? Buffer.from(stdin) : stdin);
  const code = await decode(args, given.knowledge ?? knowledge, {
    stdin: () => ({ stream: input, size: 0 }),
    stdout: out.stream,
    stderr: err.stream,
    env,
    folder,
    name: 'snap-code',
  });
  return { code, stdout: await out.text(), stderr: await err.text() };
}

/** Runs the command with `--json`, and reads what it says. */
export async function findsOf(args: readonly string[], circumstances?: Circumstances) {
  const { stdout } = await run(['--json', ...args], circumstances);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
