/** What the view says, as elements. All texts go in as text. */
import type { Link } from '#components/decoder/decoder-answer.ts';
import type { Digits, Door, Piece, Result } from './search-result.ts';
import type { Unlisted } from './search-view.ts';

/** Makes the entry of a result; its first link is the way to it. */
export function makeResult({ kind, id, href, ...result }: Result): HTMLLIElement {
  const link = make('a', [...makeDigits(result.digits), make('bdi', makePieces(result.title))]);
  link.href = href;
  link.dataset[kind] = id;
  return make('li', [
    make('p', [link], 'title'),
    ...(result.about === '' ? [] : [make('p', [result.about], 'about')]),
    ...(result.text.length === 0 ? [] : [make('p', [make('bdi', makePieces(result.text))])]),
    ...(result.doors.length === 0 ? [] : [make('ul', result.doors.map(makeDoor), 'doors')]),
  ]);
}

function makeDoor({ href, digits, service }: Door): HTMLLIElement {
  const link = make('a', [...makeDigits(digits), service]);
  link.href = href;
  return make('li', [link]);
}

/** Makes the section that says why digits have no page, and what their parts are. */
export function makeUnlisted({ digits, heading, notIt, parts }: Unlisted): HTMLElement {
  return make('section', [
    make('h2', [make('span', [digits], 'code'), ' ', heading]),
    ...(parts.length > 0 ? [make('h3', [notIt]), makeParts(parts)] : []),
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

export function makeLink({ href, text }: Link): HTMLAnchorElement {
  const link = make('a', [text]);
  link.href = href;
  return link;
}

/** The digits of a title, and the blank after them. */
function makeDigits(digits: readonly Digits[]): (Node | string)[] {
  if (digits.length === 0) return [];
  const runs = digits.map(({ kind, text }) =>
    kind === 'sign' ? text : make('span', [text], kind),
  );
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
