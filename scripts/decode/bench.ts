/** Measures the built command: how soon it answers, and how fast it reads a large log. */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const starts = 20;
const runs = 3;

/** What one run took, in seconds, and the most memory that it held, in megabytes. */
interface Run {
  seconds: number;
  memory: number;
}

/**
 * Measures the command and grep on the same log, in turn, and takes the log away again.
 * @param bundle the built command
 * @param megabytes how large the log is
 * @returns lines to print
 */
export async function benchDecode(bundle: string, megabytes: number): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'decode-bench-'));
  try {
    const first: Run[] = [];
    for (let index = 0; index < starts; index += 1) first.push(await runCommand(bundle, '4044701'));
    const log = path.join(folder, 'app.log');
    writeLog(log, megabytes * 1e6);
    const [own, grep]: [Run[], (Run | null)[]] = [[], []];
    for (let index = 0; index < runs; index += 1) {
      own.push(await runCommand(bundle, log));
      grep.push(await runGrep(log));
    }
    return report(statSync(log).size, first, own, grep);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(size: number, first: Run[], own: Run[], grep: (Run | null)[]): string[] {
  const speed = (seconds: number) => `${(size / 1e6 / seconds).toFixed(0)} MB/s`;
  const seconds = median(own.map((run) => run.seconds));
  const memory = Math.max(...own.map((run) => run.memory));
  const others = grep.flatMap((run) => (run ? [run.seconds] : []));
  const other = median(others);
  return [
    `decode 4044701   ${(median(first.map((run) => run.seconds)) * 1000).toFixed(0)} ms, median of ${starts}, on Node ${process.versions.node}`,
    `decode a log     ${(size / 1e6).toFixed(0)} MB in ${seconds.toFixed(2)} s, ${speed(seconds)}, at most ${memory.toFixed(0)} MB of memory`,
    others.length === 0
      ? 'grep             is not on this machine'
      : `grep on it       ${other.toFixed(2)} s, ${speed(other)}: decode reads ${(other / seconds).toFixed(2)} times as fast`,
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Tells at its end how much memory a process has held, where nothing else is written. */
const teller = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`,
)}`;

async function runCommand(bundle: string, argument: string): Promise<Run> {
  const isLog = argument.endsWith('.log');
  const options = isLog ? ['--import', teller] : [];
  const run = await time(process.execPath, [...options, bundle, argument], {});
  if (run.code !== 0) throw new Error(`The command ended with ${run.code}.`);
  return { seconds: run.seconds, memory: (Number(run.told) * 1024) / 1e6 };
}

async function runGrep(log: string): Promise<Run | null> {
  const run = await time('grep', ['-cE', '[2-5][0-9]{6}', log], { LC_ALL: 'C' });
  return run.code === 0 ? { seconds: run.seconds, memory: 0 } : null;
}

function time(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; seconds: number; told: string }> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      // Where nobody listens, grep ends with the first line that it finds.
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    child.stdout?.resume();
    let told = '';
    child.stdio[3]?.on('data', (text: Buffer) => (told += text.toString()));
    const end = (code: number | null) => {
      resolve({ code: code ?? 1, seconds: (performance.now() - start) / 1000, told });
    };
    child.on('error', () => {
      end(127);
    });
    child.on('close', end);
  });
}

/** Writes a log: mostly noise of several programs, and in one line of a hundred an answer with a code. */
function writeLog(file: string, size: number): void {
  const random = makeRandom();
  const noise = Array.from({ length: 20_000 }, (_, index) => writeNoise(index, random));
  const answers = Array.from({ length: 2_000 }, () => writeAnswer(random));
  const log = openSync(file, 'w');
  try {
    for (let written = 0; written < size;) {
      let text = '';
      while (text.length < 4e6) {
        const lines = random(100) === 0 ? answers : noise;
        text += lines[random(lines.length)] ?? '';
      }
      written += writeSync(log, text);
    }
  } finally {
    closeSync(log);
  }
}

type Random = (below: number) => number;

/** The same numbers each time, so that figures can be compared. */
function makeRandom(): Random {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function writeNoise(index: number, random: Random): string {
  const time = timeOf(random);
  const id = idOf(random);
  const some = [
    `${time} INFO  [exec-${random(200)}] gateway - GET /orders/${id} took ${random(2000)} ms`,
    `${time} DEBUG [pool-${random(20)}] store - order ORD-${random(1e9)} amount=${random(500)}000.00 IDR`,
    `10.${random(256)}.0.${random(256)} - - [${time}] "GET /health HTTP/1.1" 204 ${random(900)} "-" "probe/1.29"`,
    `${time} INFO  audit - user ${id} opened page orders?page=${random(90)}&size=50`,
    `{"level":"info","ts":${random(1e9)}.${random(1000)},"msg":"done","id":"${id}","bytes":${random(100_000)}}`,
    `${time} TRACE pool - idle=${random(20)} active=${random(20)} waiting=${random(3)} total=20`,
  ];
  return `${some[index % some.length] ?? ''}\n`;
}

const answers = [
  '"2004700","responseMessage":"Successful"',
  '"2005100","responseMessage":"Successful","latestTransactionStatus":"03"',
  '"4044701","responseMessage":"Transaction Not Found"',
  '"4007802","responseMessage":"Invalid Mandatory Field amount"',
  '"5047800","responseMessage":"Timeout"',
  '"4044799","responseMessage":"Unheard Of"',
];

function writeAnswer(random: Random): string {
  const answer = answers[random(answers.length)] ?? '';
  return `${timeOf(random)} INFO  gateway - answer {"responseCode":${answer},"referenceNo":"${random(1e9)}"} trace=${idOf(random)}\n`;
}

function timeOf(random: Random): string {
  const two = (below: number) => String(random(below)).padStart(2, '0');
  return `2026-11-${two(30)}T${two(24)}:${two(60)}:${two(60)}.${random(1000)}+07:00`;
}

function idOf(random: Random): string {
  return Array.from({ length: 32 }, () => random(16).toString(16)).join('');
}
