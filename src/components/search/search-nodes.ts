/** What the view says, as elements. All texts go in as text. */
import type { Link } from '#components/decoder/decoder-answer.ts';
import type { Digits, Door, Mark, Piece, Result } from './search-result.ts';
import type { Unlisted } from './search-view.ts';

/** Makes the entry of a result: its first option is the way to it, the others lead to its codes. */
export function makeResult({ kind, id, href, ...result }: Result, at: number): HTMLElement {
  const option = makeOption(href, `result-${at}`, [
    make('span', [...makeDigits(result.digits), make('bdi', makePieces(result.title))], 'name'),
    make('span', [result.about], 'about'),
    ...(result.verdict ? [makeVerdict(result.verdict)] : []),
    ...(result.text.length > 0 ? [makeText(result)] : []),
  ]);
  option.classList.add('title');
  option.dataset[kind] = id;
  const group = make('div', [option], 'result');
  group.role = 'group';
  group.setAttribute('aria-labelledby', option.id);
  if (result.doors.length > 0) {
    const doors = result.doors.map((door, place) => makeDoor(door, `result-${at}-${place}`));
    group.append(make('div', doors, 'doors'));
  }
  return group;
}

function makeOption(href: string, id: string, content: Node[]): HTMLAnchorElement {
  const option = make('a', content);
  option.role = 'option';
  option.id = id;
  option.href = href;
  // The field keeps the focus; the arrow keys walk through the options.
  option.tabIndex = -1;
  option.ariaSelected = 'false';
  return option;
}

function makeDoor({ href, code, digits, service, marks }: Door, id: string): HTMLAnchorElement {
  const option = makeOption(href, id, [
    make('span', [...makeDigits(digits), service]),
    make('span', makeMarks(marks), 'values'),
  ]);
  option.dataset.code = code;
  return option;
}

function makeVerdict({ marks, service, line }: NonNullable<Result['verdict']>): HTMLElement {
  return make(
    'span',
    [
      ...(marks.length > 0 ? [make('span', makeMarks(marks), 'values')] : []),
      service === '' || line === '' ? line : `${service}: ${line}`,
    ],
    'verdict',
  );
}

function makeMarks(marks: readonly Mark[]): (Node | string)[] {
  return marks.flatMap(({ part, value, text }) => [
    make('span', [text], `value ${part} ${value}`),
    ' ',
  ]);
}

function makeText({ text, lang }: Pick<Result, 'text' | 'lang'>): HTMLElement {
  const element = make('bdi', makePieces(text), 'text');
  if (lang) element.lang = lang;
  return element;
}

/** Makes the section that says why digits have no page, and what they are like. */
export function makeUnlisted(one: Unlisted): HTMLElement {
  return make('section', [
    make('h2', [make('span', [one.digits], 'code'), ' ', one.heading]),
    ...(one.parts.length > 0 ? [make('h3', [one.notIt]), makeParts(one.parts)] : []),
    ...(one.near.length > 0 ? [make('h3', [one.nearHeading]), makeNear(one.near)] : []),
  ]);
}

function makeParts(parts: Unlisted['parts']): HTMLUListElement {
  return make(
    'ul',
    parts.map(({ label, digits, text, href }) =>
      make('li', [
        `${label} `,
        make('span', [digits], 'digits'),
        ': ',
        href === undefined ? text : makeLink({ href, text }),
      ]),
    ),
  );
}

function makeNear(near: Unlisted['near']): HTMLUListElement {
  return make(
    'ul',
    near.map(({ digits, text, href }) =>
      make('li', [makeLink({ href, text: digits }), ' ', make('bdi', [text])]),
    ),
  );
}

export function makeLink({ href, text }: Link): HTMLAnchorElement {
  const link = make('a', [text]);
  link.href = href;
  return link;
}

/** The digits of a title, and the blank after them. */
function makeDigits(digits: readonly Digits[]): (Node | string)[] {
  if (digits.length === 0) return [];
  const runs = digits.map(({ kind, text, isHit }) => {
    const run = make('span', [text], kind);
    return isHit ? make('mark', [run]) : run;
  });
  return [make('span', runs, 'code'), ' '];
}

function makePieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ kind, text }) => {
    if (kind === 'text') return text;
    return make(kind === 'hit' ? 'mark' : 'var', [text]);
  });
}

/** Makes an element with what stands in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  children: readonly (Node | string)[],
  className = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}
