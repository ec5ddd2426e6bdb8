/** Where the boxes and arrows of a flow chart stand: one column of questions, one of exits. */

/** A question of the chart, and where the one answer leads that does not go on to the next. */
export interface Step {
  ask: string;
  leaveOn: 'yes' | 'no';
  then: string;
}

/** A box with text, its lines already broken: SVG breaks none. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

/** The chart in units that are pixels on the narrowest phone. */
export interface Chart {
  width: number;
  height: number;
  questions: Box[];
  /** One box for questions in a row that leave for the same place. */
  exits: Box[];
  end: Box;
}

export const fontSize = 14;
export const lineHeight = 19;
/** Between a question and its exit: room for an arrow and a word over it. */
export const across = 44;

/** Between two questions: room for an arrow and a word beside it. */
const down = 34;
const width = 328;
const padding = 10;
const exitWidth = 96;
const questionWidth = width - exitWidth - across;

/** Lays out a chart whose last question goes on to `end`. */
export function layOut(steps: readonly Step[], end: string): Chart {
  const questions: Box[] = [];
  const exits: Box[] = [];
  let y = 0;
  steps.forEach(({ ask, then }, index) => {
    const question = makeBox(ask, 0, y, questionWidth);
    const exit = makeBox(then, questionWidth + across, y, exitWidth);
    const last = exits.at(-1);
    if (last && steps[index - 1]?.then === then) {
      last.height = Math.max(last.height, y + question.height - last.y);
    } else {
      // An exit with more lines than its question makes room for itself.
      question.height = exit.height = Math.max(question.height, exit.height);
      exits.push(exit);
    }
    questions.push(question);
    y += question.height + down;
  });
  const last = makeBox(end, 0, y, width);
  return { width, height: y + last.height, questions, exits, end: last };
}

function makeBox(text: string, x: number, y: number, boxWidth: number): Box {
  const lines = breakLines(text, boxWidth - 2 * padding);
  return { x, y, width: boxWidth, height: lines.length * lineHeight + 2 * padding, lines };
}

/** Breaks a text between words. A word that is too long for a line gets one of its own. */
export function breakLines(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`) <= room) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** How wide a text is at most, in the widest of the fonts that systems use. */
export function widthOf(text: string): number {
  const ems = Array.from(text, (char) => {
    if (/[iljftr .,:;'’|!()[\]-]/.test(char)) return 0.4;
    return /[mwMW@%]|\p{Lu}/u.test(char) ? 0.85 : 0.62;
  });
  return fontSize * ems.reduce((sum, em) => sum + em, 0);
}
