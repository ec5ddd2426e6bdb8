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

/** The site of the invented catalog, below a base path: what holds only for the published one breaks here. */
export const contohSite: Site = {
  checkout: 'test-results/contoh',
  dist: 'test-results/contoh/dist',
  base: '/sub/path/',
  env: {
    BASE_PATH: '/sub/path/',
    CATALOG_DIR: 'tests/fixtures/catalog',
    SITE_URL: 'https://codes.contoh.test',
  },
};

/** The same once more, in another folder, under another language and another time. */
export const contohAgain: Site = {
  ...contohSite,
  checkout: 'test-results/contoh again',
  dist: 'test-results/contoh again/dist',
  env: { ...contohSite.env, LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
};
