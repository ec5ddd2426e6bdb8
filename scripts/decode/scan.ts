import type { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import type { Finding } from '#decoder/finding.ts';
import { unpacked } from '#decoder/gunzip.ts';
import type { Lexicon } from '#decoder/lexicon.ts';
import { Scanner } from '#decoder/scanner.ts';
import { toUtf8 } from '#decoder/utf8.ts';

/** What becomes of a text while it is read. */
export interface Reader {
  /** Takes what was found by now. */
  take: (finds: Finding[]) => Promise<void>;
  /** Is told how many bytes of the file have been read. */
  progress: (done: number) => void;
  /** Whether nobody wants to know any more. */
  isDone: () => boolean;
}

/**
 * Reads a text to its end, in bounded memory, unpacked where it is packed.
 * @throws what reading or unpacking throws, after all that could be read was taken
 */
export async function scanStream(
  stream: Readable,
  lexicon: Lexicon,
  reader: Reader,
): Promise<void> {
  const scanner = new Scanner(lexicon);
  let failure: { error: unknown } | undefined;
  try {
    for await (const piece of toUtf8(unpacked(counted(stream, reader)))) {
      const finds = scanner.push(piece);
      if (finds.length > 0) await reader.take(finds);
      if (reader.isDone()) return;
    }
  } catch (error) {
    failure = { error };
  }
  await reader.take(scanner.end());
  if (failure) throw failure.error;
}

/** With more memory than this, in bytes, no more is taken for what is soon forgotten. */
const enough = 110e6;

/**
 * Where every line has a code, V8 would rather take more and more memory than clear away what each
 * find leaves behind; on a log that is mostly noise it needs what it takes, and is faster for it.
 */
function limitMemory(): void {
  if (process.memoryUsage.rss() > enough) setFlagsFromString('--semi-space-growth-factor=1');
}

async function* counted(stream: Readable, { progress }: Reader): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    done += chunk.length;
    progress(done);
    limitMemory();
    yield chunk;
  }
}
