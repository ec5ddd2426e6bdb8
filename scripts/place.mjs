import { Failure } from './failure.mjs';

/** A path of words that mean the same in an address, in `_redirects` and to every web server. */
const plainPath = /^\/(?:[\w~-][\w.~-]*\/)*$/;

/**
 * Where the site will live. Set to nothing is the same as unset.
 * @param {NodeJS.ProcessEnv} env SITE_URL, scheme and host, none by default; BASE_PATH, the path
 *   below it, `/` by default, with slashes at its ends or without
 * @returns {{ site: string, base: string }} the host without a slash at its end, or nothing; the
 *   path with slashes at both ends
 * @throws {Failure} when they cannot be the place of a site, with all that is wrong
 */
export function readPlace({ SITE_URL = '', BASE_PATH = '' }) {
  const base = BASE_PATH.replace(/^\/*/, '/').replace(/\/*$/, '/');
  const { origin = '', protocol = '', href } = URL.canParse(SITE_URL) ? new URL(SITE_URL) : {};
  // A name, a password, a path, a query or a fragment would stand behind the host.
  const isHost = /^https?:$/.test(protocol) && href === `${origin}/`;
  const problems = [
    ...(plainPath.test(base)
      ? []
      : [
          `BASE_PATH is ${JSON.stringify(BASE_PATH)}: set it to a path of letters, digits, "-", "_", "~" and "." such as /docs/, or unset it.`,
        ]),
    ...(SITE_URL === '' || isHost
      ? []
      : [
          `SITE_URL is ${JSON.stringify(SITE_URL)}: set it to scheme and host alone, such as https://codes.example.org, or unset it. A path belongs into BASE_PATH.`,
        ]),
  ];
  if (problems.length > 0) throw new Failure(problems.join('\n'));
  return { site: origin, base };
}
