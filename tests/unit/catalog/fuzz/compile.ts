/** Compiles planned pages as Astro does, each text once. */
import { existsSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { satteri } from '@astrojs/markdown-satteri';

/** What a generated page consists of besides its front matter: nothing that a catalog says. */
const body =
  /^\n\n(?:import \w+ from '#components\/[\w/-]+\.astro';\n|\n## [^\n<>{}]+\n\n<\w+ (?:code|service|case|http)="[\d-]+" \/>\n)+$/;

export class Compiler {
  readonly #titles = new Map<string, string>();
  readonly #components = new Map<string, boolean>();
  readonly #renderer = satteri().createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: true },
  );

  /** How many texts were compiled. */
  get count(): number {
    return this.#titles.size;
  }

  /**
   * Gives the title of a page that Astro can build.
   * @throws when it cannot, or when something of a catalog stands outside the front matter
   */
  async titleOf(page: string): Promise<string> {
    const known = this.#titles.get(page);
    if (known !== undefined) return known;
    const { frontmatter, content } = parseFrontmatter(page, { frontmatter: 'remove' });
    const { title, description } = frontmatter as Record<string, unknown>;
    if (typeof title !== 'string' || typeof description !== 'string') {
      throw new Error('A page has no title, or no description.');
    }
    if (!body.test(content)) throw new Error('A page holds more than headings and components.');
    for (const [, file = ''] of content.matchAll(/'#(components\/\S+)'/g)) {
      if (!this.#has(`src/${file}`)) throw new Error(`There is no ${file}.`);
    }
    const { code } =
      (await (await this.#renderer)?.process(content, 'page.mdx', frontmatter)) ?? {};
    if (!code?.includes('function MDXContent')) throw new Error('A page compiles to nothing.');
    this.#titles.set(page, title);
    return title;
  }

  #has(file: string): boolean {
    const known = this.#components.get(file) ?? existsSync(file);
    this.#components.set(file, known);
    return known;
  }
}
