import type { APIRoute } from 'astro';
import { getSearchFiles, type SearchFile } from '#components/search/search-files.ts';

export function getStaticPaths() {
  const { version, files } = getSearchFiles();
  return files.map((file) => ({
    params: { version, locale: file.locale, name: file.name },
    props: file,
  }));
}

/** What the search loads, in one language. */
export const GET: APIRoute<SearchFile> = ({ props }) => Response.json(props.content);
