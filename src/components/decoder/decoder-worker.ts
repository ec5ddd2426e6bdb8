/**
 * The worker of the decoder: everything that is pasted or picked is read here, so that the page
 * stays quick. It asks nobody for anything: what it needs to know comes with the first message.
 */
import type { Digest } from '#catalog/digest.ts';
import { makeUrls } from '#catalog/urls.ts';
import { fill } from '#catalog/words.ts';
import { GzipError, unpacked } from '#decoder/gunzip.ts';
import { makeLexicon } from '#decoder/lexicon.ts';
import { Scanner } from '#decoder/scanner.ts';
import { toCsv, toJson } from '#decoder/ticket.ts';
import { TriageBuilder, type Triage } from '#decoder/triage.ts';
import { toUtf8 } from '#decoder/utf8.ts';
import { fieldFor } from './address.ts';
import { megabytes } from './bytes.ts';
import { viewOf, viewOfTriage, type Context } from './decoder-view.ts';
import type { Reply, Request } from './protocol.ts';

let context: Context;
/** What was found last, for what is handed on. */
let triage: Triage | null = null;
/** The files that are being read; a later question or a cancellation ends it. */
let reading = 0;

/** In milliseconds, between two words about how far it is. */
const breath = 100;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  switch (data.kind) {
    case 'start':
      context = makeContext(data);
      return;
    case 'text':
      reading += 1;
      post({ kind: 'view', turn: data.turn, view: answer(data.text) });
      return;
    case 'address': {
      reading += 1;
      const { field, isNamed } = fieldFor(data.hash, data.field, data.hasTravelled);
      const view = answer(field ?? data.field);
      post({ kind: 'address', turn: data.turn, view, field, isNamed: isNamed ?? null });
      return;
    }
    case 'files':
      void readFiles(data.files, data.turn);
      return;
    case 'cancel':
      reading += 1;
      return;
    case 'export':
      if (triage) post(exported(triage, data));
  }
});

function post(reply: Reply): void {
  postMessage(reply);
}

function makeContext({
  digest,
  words,
  base,
  locale,
  origin,
}: Extract<Request, { kind: 'start' }>): Context {
  const parsed = JSON.parse(digest) as Digest;
  return {
    digest: parsed,
    words: JSON.parse(words) as Context['words'],
    lexicon: makeLexicon(parsed),
    urls: makeUrls({ base, locale }),
    locale,
    origin,
  };
}

function answer(text: string) {
  const { view, triage: found } = viewOf(text, context);
  triage = found;
  return view;
}

/** Reads files one after another; what was found until it is cancelled is answered, too. */
async function readFiles(files: readonly File[], turn: number): Promise<void> {
  reading += 1;
  const own = reading;
  const { words, digest, lexicon, locale } = context;
  const builder = new TriageBuilder(digest);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const told: string[] = [];
  let done = 0;
  let last = performance.now();
  const isCurrent = () => own === reading;

  for (const file of files) {
    const scanner = new Scanner(lexicon);
    const gather = (found: ReturnType<Scanner['end']>) => {
      for (const find of found) if (find.confidence !== 'possible') builder.add(find, file.name);
    };
    const counted = async function* () {
      const reader = file.stream().getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        if (!isCurrent()) return;
        done += piece.value.length;
        yield piece.value;
      }
    };
    try {
      for await (const piece of toUtf8(unpacked(counted()))) {
        gather(scanner.push(piece));
        if (performance.now() - last < breath) continue;
        last = performance.now();
        const values = {
          name: file.name,
          done: megabytes(done, locale),
          total: megabytes(total, locale),
        };
        post({ kind: 'progress', turn, text: fill(words['decoder.reading'], values), done, total });
        // A pause in which a cancellation can come in.
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch (error) {
      // What is cut off by a cancellation is not broken.
      if (isCurrent()) told.push(fill(words[wordOfError(error)], { name: file.name }));
    }
    gather(scanner.end());
    if (!isCurrent()) break;
  }
  const values = {
    count: files.length,
    done: megabytes(done, locale),
    total: megabytes(total, locale),
  };
  told.push(fill(words[isCurrent() ? 'decoder.read' : 'decoder.cancelled'], values));
  triage = builder.result();
  post({ kind: 'view', turn, view: viewOfTriage(triage, context, told.join(' ')) });
}

function wordOfError(error: unknown) {
  if (!(error instanceof GzipError)) return 'decoder.unreadable';
  return error.reason === 'short' ? 'decoder.gzip.short' : 'decoder.gzip.damaged';
}

function exported(
  found: Triage,
  { format, withLines }: Extract<Request, { kind: 'export' }>,
): Reply {
  const [text, type] =
    format === 'csv'
      ? [toCsv(found, context, withLines), 'text/csv;charset=utf-8']
      : [toJson(found, context, withLines), 'application/json'];
  return { kind: 'file', name: `response-codes.${format}`, type, text };
}
