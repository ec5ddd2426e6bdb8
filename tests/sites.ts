/** The built sites that site and browser tests look at. */
export interface Site {
  /** The checkout that it is built in, as a path from the root of this one. */
  checkout: string;
  /** Where its files are. */
  dist: string;
  /** The path that it lives under. */
  base: string;
  /** The settings that it is built with. */
  env: Readonly<Record<string, string>>;
}

/** The site as it is published. */
export const mainSite: Site = { checkout: '.', dist: 'dist', base: '/', env: {} };

/**
 * The same once more: in another folder, under another language, in another zone and another year,
 * by somebody who is developing something else.
 */
export const mainAgain: Site = {
  ...siteIn('test-results/main again'),
  env: {
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
    TZ: 'Pacific/Kiritimati',
    NODE_ENV: 'development',
    NODE_OPTIONS: '--import=./tests/fixtures/next-year.mjs',
  },
};

/** The site of the invented catalog, below a base path: what holds only for the published one breaks here. */
export const contohSite: Site = {
  ...siteIn('test-results/contoh'),
  base: '/sub/path/',
  env: {
    BASE_PATH: '/sub/path/',
    CATALOG_DIR: 'tests/fixtures/catalog',
    SITE_URL: 'https://codes.contoh.test',
  },
};

/** Sites of catalogs that nobody would write. Each has its catalog in its own checkout. */
export const uglySites: readonly Site[] = Array.from({ length: 10 }, (_, index) => ({
  ...siteIn(`test-results/ugly/${index + 1}`),
  env: { CATALOG_DIR: 'catalog' },
}));

function siteIn(checkout: string): Pick<Site, 'checkout' | 'dist' | 'base'> {
  return { checkout, dist: `${checkout}/dist`, base: '/' };
}
