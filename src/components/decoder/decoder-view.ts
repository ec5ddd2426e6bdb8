/** What the decoder shows for a text. Pure: no DOM. */
import { fill } from '#catalog/words.ts';
import type { CodeFind } from '#decoder/find.ts';
import { readInput, type Input } from '#decoder/read.ts';
import {
  decode,
  partialAnswer,
  patternAnswer,
  type Answer,
  type Context,
} from './decoder-answer.ts';

export interface View {
  /** A sentence above the answers, or instead of one; may be empty. */
  lead: string;
  answers: Answer[];
  /** What is said to a screen reader. */
  announcement: string;
  /** The complete codes, for the address; empty when there are none. */
  codes: string[];
  /** One line a code, to be copied. */
  summary: string;
}

/** More answers than this nobody reads. */
const mostAnswers = 20;

/** Works out what to show for a text, whatever it is. Never throws. */
export function viewOf(text: string, context: Context): View {
  const input = readInput(text);
  switch (input.kind) {
    case 'codes':
      return viewOfCodes(input.finds, context);
    case 'pattern':
      return viewOfOne(patternAnswer(input, context));
    case 'partial':
      return viewOfOne(partialAnswer(input, context));
    default:
      return viewOfNothing(input, context);
  }
}

/**
 * What the fragment of an address puts into the field: codes as they are written there, and nothing
 * else of a text around them. Null when the fragment is meant for something else, such as a
 * heading of the page.
 */
export function textOfFragment(hash: string): string | null {
  // Unlike decodeURIComponent, this takes any text.
  const text = new URLSearchParams(`text=${hash.slice(1)}`).get('text') ?? '';
  const input = readInput(text);
  if (input.kind === 'codes') return input.finds.map((find) => find.text).join(', ');
  return input.kind === 'text' ? null : text;
}

function viewOfNothing(input: Input, { words }: Context): View {
  let lead = '';
  if (input.kind === 'text') lead = words['decoder.text'];
  if (input.kind === 'number') {
    lead =
      input.digits === 7
        ? words['decoder.number.seven']
        : fill(words['decoder.number'], { count: input.digits });
  }
  return { lead, answers: [], announcement: lead, codes: [], summary: '' };
}

function viewOfOne(answer: Answer): View {
  const heading = answer.heading.map(({ text }) => text).join('');
  const announcement = answer.stateText === '' ? heading : `${answer.stateText}: ${heading}`;
  return { lead: '', answers: [answer], announcement, codes: [], summary: '' };
}

function viewOfCodes(finds: CodeFind[], context: Context): View {
  const { words } = context;
  const decoded = finds.slice(0, mostAnswers).map((find) => decode(find, context));
  const answers = decoded.map(({ answer }) => answer);
  const listed = answers.filter(({ state }) => state !== 'unlisted').length;
  const rest = finds.length - decoded.length;
  const several = [fill(words['decoder.several'], { count: answers.length, listed })];
  if (rest > 0) several.push(fill(words['decoder.more'], { count: rest }));
  const lead = answers.length > 1 ? several.join(' ') : '';
  return {
    lead,
    answers,
    announcement: lead || decoded.map(({ announcement }) => announcement).join(' '),
    codes: decoded.map(({ code }) => code),
    summary: decoded.map(({ summary }) => summary).join('\n'),
  };
}
