/**
 * The licences that packages may have. The site that is built is handed to others, so what gets into
 * it must ask for nothing but a notice.
 */
export const allowed: Readonly<Record<string, string>> = {
  MIT: 'asks for its notice alone',
  'Apache-2.0': 'asks for its notice, and gives rights to patents',
  'BSD-2-Clause': 'asks for its notice alone',
  'BSD-3-Clause': 'asks for its notice, and that nobody advertises with its names',
  ISC: 'asks for its notice alone',
  'BlueOak-1.0.0': 'asks for its text or a link to it',
  '0BSD': 'asks for nothing',
  'CC0-1.0': 'gives up all rights',
  'Python-2.0': 'asks for its notice, and that changes are named',
};

/** Licences that ask for more, allowed for packages by name (all below it, where it ends with a dash). */
export const allowedFor: readonly { licence: string; packages: string[]; why: string }[] = [
  {
    licence: 'MPL-2.0',
    packages: ['@axe-core/playwright', 'axe-core', 'lightningcss', 'lightningcss-'],
    why: 'files that are changed have to be shown; they work on the site unchanged, and are no part of it',
  },
  {
    licence: 'LGPL-3.0-or-later',
    packages: ['@img/sharp-'],
    why: 'comes with Astro for pictures, of which this site has none; nothing of it is handed on',
  },
];

/** Whether a package may have a licence, an SPDX expression. */
export function isAllowed(name: string, expression: string): boolean {
  const isOne = (licence: string) =>
    licence in allowed ||
    allowedFor.some(
      (one) =>
        one.licence === licence &&
        one.packages.some((own) => (own.endsWith('-') ? name.startsWith(own) : name === own)),
    );
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  const [all, any] = [plain.split(' AND '), plain.split(' OR ')];
  // Which of the two binds is not worked out: nothing has both.
  if (all.length > 1 && any.length > 1) return false;
  return any.length > 1 ? any.some(isOne) : all.every(isOne);
}
