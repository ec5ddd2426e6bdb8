import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { getWords } from '#catalog/load.ts';
import { locales, rootLocale } from '#catalog/locales.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: 'content',
      pattern: ['pages/**/*.mdx', 'guides/**/*.mdx'],
      // content/pages/codes/4044701.mdx is the page /codes/4044701/, content/guides/id/retries.mdx
      // the page /id/guides/retries/.
      generateId: ({ entry }) =>
        entry
          .replace(/^pages\//, '')
          .replace(/^guides\/(\w+)\//, (_, locale) =>
            locale === rootLocale ? 'guides/' : `${locale}/guides/`,
          )
          .replace(/\.mdx$/, ''),
    }),
    schema: docsSchema({
      extend: z.object({
        /** The response code that the page is about. */
        code: z.string().optional(),
        /** The code of the service that the page is about. */
        service: z.string().optional(),
        /** The id of the case that the page is about. */
        case: z.string().optional(),
        /** The HTTP status that the page is about. */
        http: z.string().optional(),
        /** The guide that the page is. */
        guide: z.string().optional(),
        /** The language that the page is written in. */
        locale: z.enum(locales).optional(),
      }),
    }),
  }),
  i18n: defineCollection({
    // Not glob(): Starlight takes the language from the path of a file, below src/content/i18n
    // only. An entry without a file is known by its id.
    loader: () => locales.map((locale) => ({ id: locale, ...getWords(locale) })),
    schema: i18nSchema(),
  }),
};
