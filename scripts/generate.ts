/** `npm run generate`: writes content/pages; with `--check` says what would change and exits 1. */
import { generate } from '#generate/generate.ts';
import { Failure } from './failure.mjs';

const options = process.argv.slice(2);
const unknown = options.find((option) => option !== '--check');
if (unknown !== undefined) {
  throw new Failure(
    `${unknown} is no option of this command: use \`npm run generate -- --check\`.`,
  );
}

const isCheck = options.length > 0;
const { plan, changes } = generate(isCheck ? 'check' : 'write');
const { added, changed, removed } = changes;
const count = added.length + changed.length + removed.length;
if (count === 0) {
  console.log(`${plan.size} pages, up to date.`);
} else if (isCheck) {
  for (const file of added) console.log(`would add     ${file}`);
  for (const file of changed) console.log(`would change  ${file}`);
  for (const file of removed) console.log(`would remove  ${file}`);
  console.log(`${count} pages would change: run \`npm run generate\`.`);
  process.exitCode = 1;
} else {
  console.log(
    `${plan.size} pages: ${added.length} added, ${changed.length} changed, ${removed.length} removed.`,
  );
}
