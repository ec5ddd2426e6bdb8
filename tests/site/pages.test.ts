import { describe, expect, test } from 'vitest';
import { getWords, loadCatalog } from '#catalog/load.ts';
import { wordOf } from '#catalog/words.ts';
import { listPages, openPage, plain } from './dist.ts';
import { mainSite as site } from '../sites.ts';

const catalog = loadCatalog('content/catalog');

describe('the page of a code', () => {
  test.each(catalog.codes.map((code) => [code.code, code] as const))(
    '%s says what the catalog says',
    (_, { code, http, service, case: one, row }) => {
      const $ = openPage(site, `/codes/${code}/`);
      expect($('main > :first-child').attr('data-code')).toBe(code);
      expect($('h1').text()).toBe(code);
      expect(plain($('main .message').first().text())).toBe(row.message);
      const text = plain($('main').text());
      for (const fact of [row.description, row.category, http.name, service.name]) {
        expect(text).toContain(plain(fact));
      }
      expect($('title').text()).toContain(`${code} ${row.message}`);
      expect($('meta[name=description]').attr('content')).toContain(one.id);

      const body = JSON.parse($('.sample pre').text()) as Record<string, unknown>;
      expect(body.responseCode).toBe(code);
      expect(body.responseMessage).toBe(row.message);
      const fields = service.samples.find((sample) => sample.http === http.status)?.fields ?? {};
      expect(Object.keys(body)).toEqual([
        'responseCode',
        'responseMessage',
        ...Object.keys(fields),
      ]);
      expect($('.sample copy-text').attr('data-text')).toBe($('.sample pre').text());
    },
  );

  test('leads to the same case in the other services and to the neighbours that are given', () => {
    const $ = openPage(site, '/codes/4044701/');
    const codes = $('main table a.code')
      .map((_, link) => $(link).text())
      .get();
    const expected = catalog.codes
      .filter(
        ({ code, case: one, service, http, relevance }) =>
          code !== '4044701' &&
          (one.id === '404-01' ||
            (service.code === '47' && http.status === '404' && relevance !== 'no-known-way')),
      )
      .map(({ code }) => code);
    expect(codes.sort()).toEqual(expected.sort());
  });

  test('of 404-12 and of 404-19 says how to tell the two apart', () => {
    expect(plain(openPage(site, '/codes/4047812/')('main').text())).toContain(
      '404-19 begins with the same words',
    );
    expect(plain(openPage(site, '/codes/4047819/')('main').text())).toContain(
      '404-12 begins with the same words',
    );
  });

  test('of 404-18 counts the earlier one as done for the refund and says nothing for others', () => {
    for (const { code, service } of catalog.codes.filter(({ case: one }) => one.id === '404-18')) {
      const text = plain(openPage(site, `/codes/${code}/`)('main').text());
      const isNamed = service.code === '78';
      expect(text.includes('counts “Refund payment” as success'), code).toBe(isNamed);
      expect(text.includes('does not name this API'), code).toBe(!isNamed);
    }
  });

  test('of service 52 says that the partner sends the code', () => {
    expect(plain(openPage(site, '/codes/2005200/')('main').text())).toContain(
      'a code that you send',
    );
    expect(plain(openPage(site, '/codes/2004700/')('main').text())).not.toContain(
      'a code that you send',
    );
  });

  test('shows the damaged text beside the repaired one', () => {
    const $ = openPage(site, '/codes/4034718/');
    expect($('h1 ~ .says').text().trim()).toBe('Inactive Card/Account/Customer');
    expect($('details pre').text()).toBe('InactiveCard/Accoun t/Customer');
  });
});

describe('every page', () => {
  const pages = listPages(site);

  test('has one h1, a language, a title and a description', () => {
    const poor = pages.filter((page) => {
      const $ = openPage(site, page);
      const isStub = $('meta[http-equiv=refresh]').length > 0;
      return (
        $('h1').length !== 1 ||
        $('html').attr('lang') !== (page.startsWith('/id/') ? 'id' : 'en') ||
        $('title').text() === '' ||
        (!isStub && !$('meta[name=description]').attr('content'))
      );
    });
    expect(poor).toEqual([]);
  });

  test('has a title of its own', () => {
    const titles = pages.map((page) => openPage(site, page)('title').text());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('never repeats an id', () => {
    const repeated = pages.flatMap((page) => {
      const $ = openPage(site, page);
      const ids = $('[id]')
        .map((_, element) => $(element).attr('id'))
        .get();
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}#${id}`);
    });
    expect(repeated).toEqual([]);
  });

  test('is never filled by Starlight with another language', () => {
    const filled = pages.filter((page) => {
      const $ = openPage(site, page);
      return (
        $('main').attr('lang') !== undefined && $('main').attr('lang') !== $('html').attr('lang')
      );
    });
    expect(filled).toEqual([]);
  });

  test('says in its footer who published the list and that this site is not the bank', () => {
    const silent = pages
      .filter((page) => openPage(site, page)('meta[http-equiv=refresh]').length === 0)
      .filter((page) => {
        const text = plain(openPage(site, page)('footer').text());
        const words = getWords(page.startsWith('/id/') ? 'id' : 'en');
        const word = (key: string) => wordOf(words, key, { publisher: catalog.publisher.name });
        return [
          ...catalog.publisher.legalLines,
          catalog.source.name,
          catalog.source.year,
          catalog.source.readOn,
          word('footer.unofficial'),
          word('basis.published'),
          word('basis.snap'),
          word('basis.guidance'),
        ].some((fact) => !text.includes(fact));
      });
    expect(silent).toEqual([]);
  });
});

describe('tables', () => {
  test('of a service hold each of its codes once, by HTTP status', () => {
    for (const service of catalog.services) {
      const $ = openPage(site, `/services/${service.slug}/`);
      const codes = $('main table tbody a.code')
        .map((_, link) => $(link).text())
        .get();
      const expected = catalog.codes.filter((code) => code.service === service);
      expect(codes).toEqual(expected.map(({ code }) => code));
      expect($('main table').length).toBe(1);
    }
  });

  test('of a case hold its code in every service', () => {
    for (const { id } of catalog.cases) {
      const $ = openPage(site, `/cases/${id}/`);
      const codes = $('main table tbody a.code')
        .map((_, link) => $(link).text())
        .get();
      expect(codes).toEqual(
        catalog.codes.filter((code) => code.case.id === id).map(({ code }) => code),
      );
    }
  });

  test('of an HTTP status hold its cases and their codes', () => {
    for (const { status } of catalog.httpStatuses) {
      const $ = openPage(site, `/http/${status}/`);
      const codes = $('main table tbody a.code')
        .map((_, link) => $(link).text())
        .get();
      const expected = catalog.codes.filter(({ http }) => http.status === status);
      expect(codes.sort()).toEqual(expected.map(({ code }) => code));
    }
  });

  test('of all codes are complete without JavaScript, and the matrix too', () => {
    const $ = openPage(site, '/codes/');
    const codes = (selector: string) =>
      $(selector)
        .map((_, link) => $(link).text())
        .get();
    const expected = catalog.codes.map(({ code }) => code);
    expect(codes('code-filter tbody a.code')).toEqual(expected);
    expect(codes('.matrix tbody a.code').sort()).toEqual(expected);
    expect($('.matrix tbody tr').length).toBe(63);
    expect($('.matrix thead th').length).toBe(1 + 5);
  });
});
