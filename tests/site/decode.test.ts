import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, onTestFinished, test } from 'vitest';
import { toDigest, type Digest } from '#catalog/digest.ts';
import { getCatalog, getWords, loadCatalog } from '#catalog/load.ts';
import { rootLocale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { viewOf, type Context } from '#components/decoder/decoder-view.ts';
import { makeLexicon } from '#decoder/lexicon.ts';
import { bundleDecode } from '../../scripts/decode/bundle.ts';
import { toKnowledge } from '../../scripts/decode/knowledge.ts';
import { openPage, plain } from './dist.ts';
import { contohSite, mainSite, type Site } from '../sites.ts';

const fileOf = ({ dist }: Site) => path.resolve(dist, 'decode.mjs');

/** The oldest Node of this machine that the command is made for: its own, if it has one beside the project's. */
const node = findNode();

function findNode(): string {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = folders
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => path.join(folder, 'node'))
    .find((file) => existsSync(file));
  const version = found ? spawnSync(found, ['--version'], { encoding: 'utf8' }).stdout : '';
  return found !== undefined && Number(/^v(\d+)/.exec(version)?.[1]) >= 20
    ? found
    : process.execPath;
}

/** A fresh folder that goes with the test. */
function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'decode-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Runs a program of JavaScript in a folder, with nothing of this process's environment. */
function run(cwd: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(node, args, {
    cwd,
    input,
    env: {},
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the built command', () => {
  test('runs alone, wherever it is', () => {
    const folder = makeFolder();
    cpSync(fileOf(mainSite), path.join(folder, 'decode.mjs'));
    const explained = run(folder, ['decode.mjs', '4044701']);
    expect(explained).toMatchObject({ status: 0, stderr: '' });
    expect(explained.stdout).toMatch(/^4044701 Transaction Not Found\n/);
    const table = run(folder, ['decode.mjs', '--lang', 'id'], 'responseCode=5047800');
    expect(table).toMatchObject({ status: 0, stderr: '' });
    expect(plain(table.stdout)).toContain('5047800 1 Timeout');
    expect(run(folder, ['decode.mjs', '--help']).stdout).toMatch(/^Usage: node decode\.mjs /);
    expect(run(folder, ['decode.mjs', 'none.log'])).toEqual({
      status: 1,
      stdout: '',
      stderr: 'none.log: no such file, and no response code or message in it\n',
    });
    expect(run(folder, ['decode.mjs', '--nope']).status).toBe(2);
  });

  test('asks for nothing but what is in Node', () => {
    for (const site of [mainSite, contohSite]) {
      const text = readFileSync(fileOf(site), 'utf8');
      const program = JSON.stringify(parseAst(text).body);
      const imported = program.match(/"type":"ImportDeclaration".*?"source":\{[^}]*\}/g) ?? [];
      expect(imported.length).toBeGreaterThan(0);
      for (const declaration of imported) expect(declaration).toMatch(/"value":"node:\w+"/);
      expect(program).not.toContain('"type":"ImportExpression"');
      expect(program).not.toContain('"name":"require"');
      expect(text).not.toContain(process.cwd());
      expect(text).toMatch(/^#!\/usr\/bin\/env node\n[ -~\n\t]*$/);
    }
  });

  test('is the same for the same catalog', async () => {
    const file = path.join(makeFolder(), 'decode.mjs');
    const knowledge = toKnowledge(getCatalog(), getWords, { base: '/', site: '' });
    await bundleDecode(knowledge, file);
    expect(readFileSync(file).equals(readFileSync(fileOf(mainSite)))).toBe(true);
  });

  test('has its own catalog inside, and the address of its site', () => {
    const { codes } = loadCatalog(contohSite.env.CATALOG_DIR ?? '');
    for (const { code, row } of codes) {
      const { stdout } = run(makeFolder(), [fileOf(contohSite), '--json', code]);
      expect(JSON.parse(stdout)).toMatchObject({
        ...{ code, listed: true, message: row.message },
        url: `https://codes.contoh.test/sub/path/codes/${code}/`,
      });
    }
  });

  test('is quiet when nobody reads any more', async () => {
    const child = spawn(node, [fileOf(mainSite), '--json'], { env: {} });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.end('responseCode=4044701\n'.repeat(200_000));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('the command of the package', () => {
  test('runs what was built', () => {
    const folder = makeFolder();
    cpSync('scripts/bin.mjs', path.join(folder, 'scripts', 'bin.mjs'));
    cpSync(fileOf(mainSite), path.join(folder, 'dist', 'decode.mjs'));
    const { status, stdout, stderr } = run(folder, ['scripts/bin.mjs', '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: snap-code /);
    expect(run(folder, ['scripts/bin.mjs', '--nope']).status).toBe(2);
  });

  test('says so when it is not built', () => {
    const folder = makeFolder();
    mkdirSync(path.join(folder, 'scripts'));
    cpSync('scripts/bin.mjs', path.join(folder, 'scripts', 'bin.mjs'));
    expect(run(folder, ['scripts/bin.mjs', '4044701'])).toEqual({
      status: 1,
      stdout: '',
      stderr: `snap-code is not built: run \`npm ci && npm run build\` in ${folder}${path.sep}\n`,
    });
  });
});

describe('the page and the command agree on', () => {
  const $ = openPage(mainSite, '/decode/');
  const digest = JSON.parse($('.digest').first().text()) as Digest;
  const context: Context = {
    digest,
    words: getWords(rootLocale),
    urls: makeUrls({ base: '/', locale: rootLocale }),
    locale: rootLocale,
    lexicon: makeLexicon(digest),
    origin: 'https://codes.example.org',
  };

  test('the catalog', () => {
    expect(digest).toEqual(JSON.parse(JSON.stringify(toDigest(getCatalog(), rootLocale))));
  });

  test.each([
    '4044701',
    '4044799',
    '404-47-01',
    '404xx01',
    'Invalid Mandatory Field amount.value',
    'Unauthorized',
    '{"responseCode":"2005100","responseMessage":"Successful","latestTransactionStatus":"03"}',
    'HTTP/1.1 500 {"responseCode":4044701,"responseMessage":"Transaction Not Found"}',
    'first 4044701, then {"responseCode":"5047800"}, and order 2004712 on 2026-11-01',
  ])('%s', (text) => {
    const { view, triage } = viewOf(text, context);
    const { stdout } = run(makeFolder(), [fileOf(mainSite), text]);
    const said = plain(stdout);
    for (const answer of view.answers) {
      expect(said).toContain(plain(answer.heading.map((part) => part.text).join('')));
      if (answer.verdict) expect(said).toContain(plain(answer.verdict.line));
      for (const payment of answer.payments) expect(said).toContain(plain(payment.text));
      for (const contradiction of answer.contradictions)
        expect(said).toContain(plain(contradiction));
    }
    const { stdout: json } = run(makeFolder(), [fileOf(mainSite), '--json', text]);
    const finds = json
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { code: string | null });
    const codes = finds.flatMap(({ code }) => code ?? []);
    expect([...new Set(codes)]).toEqual(view.codes);
    if (triage) expect(finds).toHaveLength(triage.count);
  });
});
