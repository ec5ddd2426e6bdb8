import { parseArgs } from 'node:util';
import { locales, rootLocale, type Locale } from '#catalog/locales.ts';

/** What the command was asked for. */
export interface Options {
  /** Files, codes and messages, in their order; `-` is standard input. */
  names: string[];
  json: boolean;
  all: boolean;
  locale: Locale;
  help: boolean;
}

/** Thrown when the command is called in a way that it does not know. */
export class BadUse extends Error {
  override name = 'BadUse';
}

/** Reads what stands behind the name of the command. @throws BadUse */
export function readOptions(args: readonly string[]): Options {
  const options: Options = { names: [], json: false, all: false, locale: rootLocale, help: false };
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: { lang: { type: 'string' } },
  });
  for (const token of tokens) {
    if (token.kind === 'positional') options.names.push(token.value);
    if (token.kind === 'option') take(token, options);
  }
  return options;
}

function take(
  { rawName, value }: { rawName: string; value?: string | undefined },
  options: Options,
) {
  switch (rawName) {
    case '--lang':
      options.locale = readLocale(value);
      return;
    case '--json':
    case '--all':
    case '--help':
    case '-h':
      if (value !== undefined) throw new BadUse(`${rawName} takes no value.`);
      options[nameOf(rawName)] = true;
      return;
    default:
      throw new BadUse(`${rawName} is no option of this command.`);
  }
}

function nameOf(rawName: '--json' | '--all' | '--help' | '-h') {
  return { '--json': 'json', '--all': 'all', '--help': 'help', '-h': 'help' }[rawName] as
    'json' | 'all' | 'help';
}

function readLocale(value = ''): Locale {
  const locale = locales.find((one) => one === value);
  if (locale) return locale;
  throw new BadUse(
    `--lang takes ${locales.join(' or ')}${value === '' ? '' : `, and not ${value}`}.`,
  );
}

/** What `--help` shows; it fits a screen. @param command how the command is called here */
export function helpText(command: string): string {
  return `\
Usage: ${command} [OPTION]... [FILE | CODE | MESSAGE]...

Finds SNAP response codes in files and says what they come to. Reads standard
input where nothing is named, and for "-". Files may be packed with gzip.
Nothing that is read leaves this machine.

  4044701, 404-47-01, 404xx01   explains a code, in any notation
  "Transaction Not Found"       explains a message
  app.log app.log.1.gz          a table of what is in the files

  --json        a line of JSON for each find, as it comes
  --all         what is only possible, too: nothing but the digits speaks for it
  --lang LANG   the language of the answer: ${locales.join(' or ')}
  --            what follows is no option
  -h, --help    this text

A name that is nothing but a code is taken for a code: ./4044701 is the file.
Colours are for terminals only, and not where NO_COLOR is set. Where SITE_URL
is set, addresses of pages begin with it.

Exit status: 0 done, 1 something could not be read, 2 bad use.
`;
}
