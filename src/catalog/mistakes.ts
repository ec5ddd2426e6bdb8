/** What can be wrong with a file as YAML, told in words for whoever edits a catalog. */
import {
  isAlias,
  isCollection,
  isPair,
  isScalar,
  type ErrorCode,
  type Node,
  type YAMLError,
} from 'yaml';

/** What a problem says; what was found is read from the file unless it is given. */
export interface ProblemText {
  expected: string;
  found?: string;
  mend: string;
}

/** Far deeper than a catalog needs; without a limit, code that recurses over a value may overflow. */
const deepest = 32;

const tooDeep: ProblemText = {
  expected: `values nested at most ${deepest} deep`,
  mend: 'check the brackets and the indentation',
};

const mistakes: Partial<Record<ErrorCode, ProblemText>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    expected: 'one ": " in a line',
    mend: 'put the text in quotes, or begin a new line',
  },
  DUPLICATE_KEY: {
    expected: 'a key that its mapping does not have yet',
    mend: 'remove one of the two, or correct its name',
  },
  MULTIPLE_DOCS: {
    expected: 'one document in a file',
    mend: 'move the second document to a file of its own',
  },
  NON_STRING_KEY: {
    expected: 'a key that is text',
    mend: 'put text that begins with { or [ in quotes',
  },
  RESOURCE_EXHAUSTION: tooDeep,
  TAB_AS_INDENT: {
    expected: 'spaces as indentation',
    found: 'a tab',
    mend: 'indent with spaces',
  },
};

const openQuote: ProblemText = {
  expected: 'a quote that is closed',
  mend: 'close the quote',
};

/** Whether a quote was opened and never closed, so that all the rest was read as one text. */
export function isOpenQuote({ message }: YAMLError): boolean {
  return /^Missing closing .quote$/.test(message);
}

/** The errors that say what is wrong. A tab breaks so much after it that nothing else can be told. */
export function tellingErrors(errors: YAMLError[]): YAMLError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  return tabs.length > 0 ? tabs : errors;
}

/** Tells an error of the YAML parser; the parser's own words serve where there are no better ones. */
export function mistakeOf(error: YAMLError): ProblemText {
  if (isOpenQuote(error)) return openQuote;
  const { code, message } = error;
  return (
    mistakes[code] ?? {
      expected: 'YAML that can be read',
      found: message.charAt(0).toLowerCase() + message.slice(1),
      mend: 'check quotes, brackets and indentation here and above; text that holds ": " or " #", or begins with a sign such as { [ ! % @, needs quotes',
    }
  );
}

/** For a file that was not written as UTF-8: its bytes were read as the replacement character. */
export const notUtf8: ProblemText = {
  expected: 'text in UTF-8',
  mend: 'save the file as UTF-8, or write the lost character again',
};

const anchored = (found: string): ProblemText => ({
  expected: 'values that are written out, without anchors (&) and aliases (*)',
  found,
  mend: 'write the value out; text that begins with & or * needs quotes',
});

const lostKey: ProblemText = {
  expected: 'a key that JavaScript does not treat specially',
  mend: 'rename the key',
};

/**
 * What YAML allows and a catalog does not, by the place where it stands. Anchors are refused since
 * they can hide a bomb, and swallow the first word of `&amp; more`.
 */
export function refused(node: unknown, depth = 0): [Node, ProblemText][] {
  if (isPair(node)) {
    const isLost = isScalar(node.key) && node.key.value === '__proto__';
    return isLost ? [[node.key as Node, lostKey]] : refused(node.value, depth);
  }
  if (isAlias(node)) return [[node, anchored(`*${node.source}`)]];
  if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
    return [[node, anchored(`&${node.anchor}`)]];
  }
  if (!isCollection(node)) return [];
  return depth === deepest
    ? [[node, tooDeep]]
    : node.items.flatMap((item) => refused(item, depth + 1));
}
