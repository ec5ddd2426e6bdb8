/** The pages of the site as the generator plans them: which there are, and what is on each. */
import type { Catalog } from '#catalog/model.ts';
import type { Locale } from '#catalog/locales.ts';
import { wordOf, type Values, type Words } from '#catalog/words.ts';

/** One page, before it is written as MDX. */
export interface Page {
  /** Path below content/pages, without the language and the ending: `codes/4044701`. */
  path: string;
  title: string;
  /** One sentence for search engines and for a link pasted in a chat. */
  description: string;
  /** What the page is about: the field of the front matter that its components look up. */
  about: { key: 'code' | 'service' | 'case' | 'http'; value: string };
  locale: Locale;
  /** Whether full-text search finds the page. */
  isSearched: boolean;
  sections: Section[];
}

/** A heading and the one component under it, which is given only what the page is about. */
export interface Section {
  heading: string;
  /** The component's file in src/components, without the ending: `code/Meaning`. */
  component: string;
}

/** Every page of one language. */
export function listPages(catalog: Catalog, locale: Locale, words: Words): Page[] {
  const word = (key: string, values?: Values) => wordOf(words, key, values);
  const sections = (kind: Page['about']['key'], components: string[], values?: Values): Section[] =>
    components.map((component) => ({
      heading: word(`${kind}.section.${component}`, values),
      component: `${kind}/${component}`,
    }));
  const publisher = catalog.publisher.name;

  return [
    ...catalog.codes.map(({ code, http, service, case: one, row, contract }): Page => {
      const values = {
        code,
        case: one.id,
        message: row.message,
        service: service.code,
        serviceName: service.name,
        status: http.status,
        statusName: http.name,
        publisher,
      };
      return {
        path: `codes/${code}`,
        title: word('code.title', values),
        description: word('code.description', values),
        about: { key: 'code', value: code },
        locale,
        // Search shows a case once, with a door to each of its codes; codes are looked up exactly.
        isSearched: false,
        sections: sections(
          'code',
          [
            'Meaning',
            ...(contract.text[locale].causes.length > 0 ? ['Causes'] : []),
            'Steps',
            'Say',
            ...(one.countsAs ? ['CountsAs'] : []),
            'Sample',
            'OtherServices',
            'Neighbours',
            'Sources',
          ],
          { status: http.status },
        ),
      };
    }),
    ...catalog.services.map(({ code, name, slug }): Page => {
      const values = { service: code, serviceName: name, publisher };
      return {
        path: `services/${slug}`,
        title: word('service.title', values),
        description: word('service.description', values),
        about: { key: 'service', value: code },
        locale,
        isSearched: true,
        sections: sections('service', ['Overview', 'Codes', 'Request', 'Response', 'NoAnswer']),
      };
    }),
    ...catalog.cases.map((one): Page => {
      const message = one.rows.map((row) => row.message).join(' / ');
      const values = { case: one.id, message, publisher };
      return {
        path: `cases/${one.id}`,
        title: word('case.title', values),
        description: word('case.description', values),
        about: { key: 'case', value: one.id },
        locale,
        isSearched: true,
        sections: sections(
          'case',
          ['Meaning', 'Codes', ...(one.countsAs ? ['CountsAs'] : []), 'Contracts', 'Neighbours'],
          { status: one.http },
        ),
      };
    }),
    ...catalog.httpStatuses.map(({ status, name }): Page => {
      const values = { status, statusName: name, publisher };
      return {
        path: `http/${status}`,
        title: word('http.title', values),
        description: word('http.description', values),
        about: { key: 'http', value: status },
        locale,
        isSearched: true,
        sections: sections('http', ['Cases']),
      };
    }),
  ];
}
