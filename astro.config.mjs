import path from 'node:path';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { watchCatalog } from './src/generate/watch.ts';
import { sidebar } from './src/components/shell/sidebar.ts';
import { getCatalog, getWords } from './src/catalog/load.ts';
import { rootLocale, locales } from './src/catalog/locales.ts';
import { makeUrls } from './src/catalog/urls.ts';
import { readPlace } from './scripts/place.mjs';

const { site, base } = readPlace(process.env);
const urls = makeUrls({ base, locale: rootLocale });
const component = (name) => `./src/components/shell/${name}.astro`;

export default defineConfig({
  ...(site && { site }),
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // The one policy for all pages allows style sheets by address only.
  build: { inlineStylesheets: 'never' },
  vite: {
    resolve: {
      alias: [
        // Keeps which groups of Starlight's sidebar are folded, in every page; ours do not fold.
        {
          find: /.*SidebarPersistState$/,
          replacement: path.resolve('src/components/shell/nothing.ts'),
        },
      ],
    },
    build: {
      // One sheet for the whole site: a second page needs no style of its own to be fetched.
      cssCodeSplit: false,
      rolldownOptions: { onLog },
    },
  },
  integrations: [
    starlight({
      title: Object.fromEntries(locales.map((locale) => [locale, getWords(locale)['site.title']])),
      locales: Object.fromEntries(
        locales.map((locale) => [
          locale === rootLocale ? 'root' : locale,
          { label: getWords(locale)['site.language'], lang: locale },
        ]),
      ),
      sidebar: sidebar(),
      // Ours explains the code in the address.
      disable404Route: true,
      tableOfContents: false,
      pagination: false,
      credits: false,
      // Its inline styles would need a weaker policy; samples are highlighted by classes.
      expressiveCode: false,
      markdown: { processedDirs: ['./content/pages', './content/guides'], headingLinks: false },
      customCss: ['./src/styles/index.css'],
      components: {
        Banner: component('Nothing'),
        ContentPanel: component('ContentPanel'),
        DraftContentNotice: component('Nothing'),
        FallbackContentNotice: component('Nothing'),
        Footer: component('Footer'),
        Head: component('Head'),
        Header: component('Header'),
        Hero: component('Nothing'),
        LanguageSelect: './src/components/language/Language.astro',
        MarkdownContent: component('MarkdownContent'),
        PageSidebar: component('Nothing'),
        PageTitle: component('PageTitle'),
        Search: component('Search'),
        Sidebar: component('Sidebar'),
        ThemeProvider: './src/components/theme/ThemeProvider.astro',
        ThemeSelect: './src/components/theme/ThemeSelect.astro',
      },
    }),
    site ? sitemap({ filter: (address) => !isStub(address) }) : noSitemap(),
    watchCatalog(),
  ],
});

/** Passes on what the bundler says, but for one warning that every MDX page sets off. */
function onLog(level, log, pass) {
  if (log.code === 'MODULE_LEVEL_DIRECTIVE') return;
  pass(level, log);
}

/** Short addresses lead to a page; only the page belongs in the sitemap. */
function isStub(address) {
  const { codes, services } = getCatalog();
  const path = new URL(address).pathname;
  return (
    codes.some(({ code }) => urls.shortCode(code) === path) ||
    services.some(({ code }) => urls.shortService(code) === path)
  );
}

/** Takes the sitemap's place where the site has no address yet: Starlight's would only warn. */
function noSitemap() {
  return { name: '@astrojs/sitemap', hooks: {} };
}
