/**
 * `npm run urls`: says how what the built site answers differs from what is promised in
 * `content/urls.txt`; with `--update` adds what is new there, and never takes anything out.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { restore } from '#generate/swap.ts';
import { readAnswers } from '#publish/answers.ts';
import { compareUrls, listFile, parseList, tell, writeList } from '#publish/promise.ts';
import { Failure } from './failure.mjs';

const options = process.argv.slice(2);
const unknown = options.find((option) => option !== '--update');
if (unknown !== undefined) {
  throw new Failure(`${unknown} is no option of this command: use \`npm run urls -- --update\`.`);
}
restore('dist');
if (!existsSync('dist/index.html')) {
  throw new Failure('There is no built site: run `npm run build` first.');
}

const promised = existsSync(listFile) ? parseList(readFileSync(listFile, 'utf8')) : [];
const { broken, added } = compareUrls(promised, readAnswers('dist'));
const isUpdate = options.length > 0;
if (isUpdate && added.length > 0) writeFileSync(listFile, writeList([...promised, ...added]));

for (const line of tell({ broken, added: isUpdate ? [] : added })) console.log(line);
const news = isUpdate ? 'added' : 'new';
console.log(
  `${promised.length} addresses promised: ${broken.length} broken, ${added.length} ${news}.`,
);
if (broken.length > 0 || (!isUpdate && added.length > 0)) process.exitCode = 1;
