import { fill } from '#catalog/words.ts';
import { element } from '#components/shared/element.ts';
import { makeDigits, makeLink, makeMark, makeMessage, makeText } from './nodes.ts';
import type { IssueView, PlaceView, RowView, TableView } from './triage-view.ts';

/** What happens when somebody wants to see a place in the text; absent where it is not on the page. */
type Jump = (place: PlaceView) => void;

/** Shows the table of many finds, and what has to be known before it; null hides both. */
export function showTable(root: HTMLElement, table: TableView | null, jump: Jump): void {
  const { issues = [], rows = [], left = '' } = table ?? {};
  const section = element(root, '.issues');
  section.hidden = issues.length === 0;
  element(section, 'ul').replaceChildren(...issues.map((issue) => makeIssue(issue, jump)));
  element(root, '.triage').hidden = table === null;
  element(root, '.triage tbody').replaceChildren(...rows.map((row) => makeRow(root, row, jump)));
  element(root, '.left').textContent = left;
  element(root, '.filter', HTMLInputElement).value = '';
  filterRows(root);
}

/** Hides the rows that lack a word of the filter's field, and says how many are shown. */
export function filterRows(root: HTMLElement): void {
  const words = element(root, '.filter', HTMLInputElement).value.toLowerCase().split(/\s+/);
  const rows = [...root.querySelectorAll<HTMLElement>('.triage tbody tr')];
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
  }
  const shown = rows.filter(({ hidden }) => !hidden).length;
  const status = element(root, '.shown');
  status.textContent = fill(status.dataset.text ?? '', { shown, total: rows.length });
}

/** Makes a row of the table from its template. */
function makeRow(root: HTMLElement, row: RowView, jump: Jump): HTMLElement {
  const made = document.importNode(
    element(root, 'template.row', HTMLTemplateElement).content,
    true,
  );
  element(made, '.code').append(makeLink(row.href, ...makeDigits(row.digits)));
  element(made, '.text').append(...makeMessage(row.message));
  element(made, '.notes').append(...row.notes.map((note) => makeText('li', note)));
  element(made, '.count').append(String(row.count));
  for (const mark of [row.outcome, row.money]) {
    if (mark) element(made, `td.${mark.part}`).append(makeMark(root, mark.part, mark.value));
  }
  const summary = row.first === row.last ? row.first : `${row.first} – ${row.last}`;
  element(made, 'summary').textContent = summary;
  element(made, '.places').append(...row.places.map((place) => makePlace(place, jump)));
  return element(made, 'tr');
}

/** Makes the line of an issue. */
function makeIssue({ digits, href, text, place }: IssueView, jump: Jump): HTMLElement {
  const item = document.createElement('li');
  const link = makeLink(href, ...makeDigits(digits));
  link.className = 'code';
  item.append(link, ' ', text, ' ', placeLink(place, jump));
  return item;
}

function makePlace(place: PlaceView, jump: Jump): HTMLElement {
  const item = document.createElement('li');
  item.append(placeLink(place, jump), ' ', makeText('small', place.excerpt));
  return item;
}

/** A place in the field can be gone to; one in a file only be told. */
function placeLink(place: PlaceView, jump: Jump): HTMLElement {
  if (place.file !== null) return makeText('span', place.text, 'place');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'place';
  button.textContent = place.text;
  button.addEventListener('click', () => {
    jump(place);
  });
  return button;
}
