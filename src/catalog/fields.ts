/**
 * The kinds of fields that the files of a catalog are made of.
 *
 * Every message given to the schema library holds what was expected on its first line and how to
 * mend it on the lines after; `validate.ts` turns them into problems with a place.
 */
import { closestMatch } from 'leven';
import * as z from 'zod';
import { hasBalancedPlaceholders } from './message.ts';

/** The longest `responseMessage` that the SNAP standard allows: String(150). */
const messageLength = 150;

/** An object that knows its keys: an unknown one is refused and the nearest known one suggested. */
export function strict<Shape extends z.core.$ZodShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') {
        return `a mapping with the keys ${known.join(', ')}\nwrite "key: value" lines`;
      }
      const mends = (issue as unknown as { keys: string[] }).keys.map((key) => {
        const near = closestMatch(key.toLowerCase(), known, {
          maxDistance: Math.ceil(key.length / 3),
        });
        return near ? `rename it to ${near}, or remove it` : 'remove it: there is no such field';
      });
      return [`one of the keys ${known.join(', ')}`, ...mends].join('\n');
    },
  });
}

/** A list; anything else is refused. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z.array(item, { error: 'a list\nwrite each entry on a line of its own, after "- "' });

/** A list that would mean nothing without an entry. */
export const filledList = <Item extends z.ZodType>(item: Item) =>
  list(item).min(1, { error: 'at least one entry\nadd one, after "- "' });

/** One of some names. */
export const choice = <const Name extends string>(names: readonly Name[]) =>
  z.enum(names, { error: `one of ${names.join(', ')}\nwrite one of them` });

/** Where a statement comes from: the publisher, the SNAP standard, or this site. */
export const basis = choice(['published', 'snap', 'guidance']);

/** Text of exactly `count` digits. YAML reads bare digits as a number, so they must be quoted. */
export function digits(count: number, what: string) {
  const pattern = new RegExp(`^\\d{${count}}$`);
  const error = ({ input }: { input?: unknown }) => {
    const example = typeof input === 'number' ? String(input).padStart(count, '0') : '';
    const mend = pattern.test(example) ? `: "${example}"` : '';
    return `${what}: ${count} digits in quotes\nwrite exactly ${count} digits, in quotes${mend}`;
  };
  return z.string({ error }).regex(pattern, { error, abort: true });
}

/** Any text that a page can show: HTML cannot hold control characters. */
export const text = z
  .string({
    error: 'text\nwrite the text; digits alone, and text that begins with { or [, need quotes',
  })
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]*$/u, {
    error: 'text without control characters\nremove the control characters',
    abort: true,
  });

/** A line or a paragraph for people, in which there is something to see. */
export const prose = text.regex(/[^\s\p{C}]/u, {
  error: 'text that is not empty\nwrite the text, or remove the field',
  abort: true,
});

/** Prose that stands on one line. */
export const line = prose.regex(/^[\S ]*$/, {
  error:
    'text on one line, with plain spaces only\nwrite it so; text that was published otherwise goes under published, in quotes',
});

/** The literal text of a responseMessage, its placeholders included. */
export const message = line
  .regex(/^(?! )(?!.*(?: {2}| $))/s, {
    error:
      'words with one space between them, and none at the ends\nwrite it so; what was published otherwise goes under published',
  })
  .max(messageLength, {
    error: (issue) =>
      `at most ${messageLength} characters, as the standard allows; these are ${(issue.input as string).length}\nshorten it to what the API really sends`,
  })
  .refine(hasBalancedPlaceholders, {
    error:
      'placeholders that are named, opened and closed, none inside another, such as {field name} or [reason]\nclose the bracket, name what it stands for, or remove it',
  });

export const httpStatus = digits(3, 'an HTTP status').regex(/^[1-5]/, {
  error: 'an HTTP status from "100" to "599"\ncheck the first digit',
});
export const serviceCode = digits(2, 'a service code');
export const caseCode = digits(2, 'a case code');
export const caseReference = z
  .string({ error: 'the id of a case, such as "404-01"\nwrite the id in quotes' })
  .regex(/^\d{3}-\d{2}$/, { error: 'the id of a case, such as "404-01"\nwrite the id in quotes' });

const appliesToError =
  'any, or a list of service codes in quotes\nwrite any, or a list such as ["47", "78"]';

/** `any` service, or the codes of some. */
export const appliesTo = z.union(
  [z.literal('any'), z.array(serviceCode).min(1, { error: appliesToError })],
  { error: appliesToError },
);

/** A name that other files refer to. */
export const id = line.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'lower-case words joined by hyphens\nwrite it like status-inquiry',
});

/** The name of a header or of a field of a body, as it is sent. */
export const fieldName = line.regex(/^[A-Za-z][\w.-]*$/, {
  error: 'the name of a header or a field\nwrite it as it is sent, like X-EXTERNAL-ID or amount',
});

const secondsError = 'a number of seconds, 1 or more\nwrite a whole number, without quotes';
/** A span of time in whole seconds. */
export const seconds = z.int({ error: secondsError }).min(1, { error: secondsError });

export const date = z.iso.date({
  error: 'a day such as "2026-01-31"\nwrite year, month and day with hyphens; the day must exist',
});

const isWebAddress = (text: string) => /^https:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text);
const webAddressError = 'an https address\nwrite it with https:// in front';
export const webAddress = z
  .string({ error: webAddressError })
  .refine(isWebAddress, { error: webAddressError });

/** An e-mail or https address, or empty where there is none. Never another scheme: it is a link. */
const isContact = (text: string) =>
  text === '' || isWebAddress(text) || /^[^\s@:/"<>?&]+@[^\s@:/"<>?&]+$/.test(text);
const contactError =
  'an e-mail address, an https address, or ""\nwrite it like name@example.org or with https:// in front';
export const contact = z.string({ error: contactError }).refine(isContact, { error: contactError });

/** A search is a few words, and every searcher loads those of all cases. */
export const searchWords = line.max(40, {
  error: 'at most 40 characters\nkeep the words that people would type',
});

/** One text for each language of the site. */
export const perLocale = <Text extends z.ZodType>(text: Text) => strict({ en: text, id: text });

/** A published text in the languages that it is translated into. */
export const translation = <Text extends z.ZodType>(text: Text) => strict({ id: text });

/** When and why the publisher took something back. Its pages stay and say so. */
export const retired = strict({
  /** The day from which it no longer holds. */
  on: date.optional(),
  /** What the publisher says about it. */
  note: prose.optional(),
});
