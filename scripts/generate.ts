/** `npm run generate`: writes content/pages; with `--check` says what would change and exits 1. */
import { CatalogError } from '#catalog/problem.ts';
import { generate } from '#generate/generate.ts';

const [option, ...more] = process.argv.slice(2);
if (more.length > 0 || (option !== undefined && option !== '--check')) {
  console.error(`Unknown option ${more[0] ?? option ?? ''}. Use: npm run generate -- [--check]`);
  process.exit(2);
}

try {
  const { plan, changes } = generate(option === '--check' ? 'check' : 'write');
  const { added, changed, removed } = changes;
  const count = added.length + changed.length + removed.length;
  if (option === '--check' && count > 0) {
    for (const file of added) console.log(`would add     ${file}`);
    for (const file of changed) console.log(`would change  ${file}`);
    for (const file of removed) console.log(`would remove  ${file}`);
    console.log(`${count} of ${plan.size} pages are not up to date: run "npm run generate".`);
    process.exitCode = 1;
  } else if (count > 0) {
    console.log(
      `${plan.size} pages: ${added.length} added, ${changed.length} changed, ${removed.length} removed.`,
    );
  } else {
    console.log(`${plan.size} pages, up to date.`);
  }
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
