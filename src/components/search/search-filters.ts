/** The filters of the search, made when it is opened: they would weigh on every page. */
import { outcomes } from '#catalog/contract-values.ts';
import { filterNames, type Filter } from '#search/filter.ts';
import { make } from './search-nodes.ts';
import type { Context } from './search-view.ts';

/** Makes a labelled list of choices for each filter. */
export function makeFilters({ search, words }: Context): HTMLElement[] {
  const { services, httpStatuses, cases } = search.index;
  const categories = new Set(cases.flatMap(({ rows }) => rows.map(({ category }) => category)));
  const choices: Record<keyof Filter, [value: string, text: string][]> = {
    service: services.map(({ code, name }) => [code, `${code} ${name}`]),
    http: httpStatuses.map(({ status, name }) => [status, `${status} ${name}`]),
    category: [...categories].map((name) => [name, name]),
    outcome: outcomes.map((value) => [value, words[`outcome.${value}`]]),
  };
  return filterNames.map((name) => {
    const select = make('select', [
      makeChoice('', words['codes.filter.any']),
      ...choices[name].map(([value, text]) => makeChoice(value, text)),
    ]);
    select.name = name;
    // Without it the choices would be part of its name.
    select.ariaLabel = words[`word.${name}`];
    return make('label', [words[`word.${name}`], select]);
  });
}

function makeChoice(value: string, text: string): HTMLOptionElement {
  const choice = make('option', [text]);
  choice.value = value;
  return choice;
}
