/** Runs the handlers of the guide in each of their languages, over the same cases. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { decide, type Decision } from '../../../content/guides/handlers/handler.ts';

export const handlerFolder = path.join('content', 'guides', 'handlers');

/** An answer, and what is to be made of it. */
export interface HandlerCase {
  name: string;
  service: string;
  /** The HTTP status, 0 if nothing came. */
  status: number;
  body: string;
  expect: Decision;
}

/** A handler of the guide in one language. */
export interface Handler {
  file: string;
  /** What has to be installed, each with an argument under which it only says that it is there. */
  tools: [command: string, argument: string][];
  decide: (cases: readonly HandlerCase[]) => Decision[];
}

const java: Handler = {
  file: 'Handler.java',
  tools: [
    ['javac', '-version'],
    ['java', '-version'],
  ],
  decide: (cases) => {
    const folder = makeFolder('Handler.java', 'Handler.java');
    const calls = cases.map(
      ({ service, status, body }) =>
        `show(Handler.decide(${JSON.stringify(service)}, ${status}, ${javaMap(body)}));`,
    );
    write(
      folder,
      'Run.java',
      `import java.util.*;
       class Run {
         public static void main(String[] none) { ${calls.join('\n')} }
         static void show(Handler.Decision d) {
           var parts = new StringJoiner(",", "{", "}");
           add(parts, "outcome", d.outcome());
           add(parts, "money", d.money());
           add(parts, "retry", d.retry());
           if (d.payment() != null) add(parts, "payment", d.payment());
           System.out.println(parts);
         }
         static void add(StringJoiner parts, String name, Enum<?> value) {
           var text = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
           parts.add("\\"" + name + "\\":\\"" + text + "\\"");
         }
       }`,
    );
    run(folder, 'javac', ['-Xlint:all', '-Werror', 'Handler.java', 'Run.java']);
    return readLines(run(folder, 'java', ['-cp', folder, 'Run']));
  },
};

const go: Handler = {
  file: 'handler.go',
  tools: [['go', 'version']],
  decide: (cases) => {
    const folder = makeFolder('handler.go', path.join('snap', 'handler.go'));
    write(folder, 'go.mod', 'module example\n\ngo 1.18\n');
    write(
      folder,
      'main.go',
      `package main

       import (
         "encoding/json"
         "example/snap"
         "fmt"
         "os"
       )

       func main() {
         var cases []struct { Service, Body string; Status int }
         if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil { panic(err) }
         for _, one := range cases {
           d := snap.Decide(one.Service, one.Status, []byte(one.Body))
           said := map[string]string{"outcome": d.Outcome, "money": d.Money, "retry": d.Retry}
           if d.Payment != "" { said["payment"] = d.Payment }
           line, _ := json.Marshal(said)
           fmt.Println(string(line))
         }
       }`,
    );
    run(folder, 'go', ['vet', './...']);
    return readLines(run(folder, 'go', ['run', '.'], JSON.stringify(cases)));
  },
};

const php: Handler = {
  file: 'handler.php',
  tools: [['php', '-v']],
  decide: (cases) => {
    const folder = makeFolder('handler.php', 'handler.php');
    write(
      folder,
      'run.php',
      `<?php
       require 'handler.php';
       set_error_handler(fn ($level, $text) => throw new ErrorException($text));
       foreach (json_decode(stream_get_contents(STDIN), true) as $one) {
         $said = Handler::decide($one['service'], $one['status'], $one['body']);
         echo json_encode(array_filter($said, fn ($value) => $value !== null)), "\\n";
       }`,
    );
    return readLines(run(folder, 'php', ['run.php'], JSON.stringify(cases)));
  },
};

const typescript: Handler = {
  file: 'handler.ts',
  tools: [],
  decide: (cases) =>
    cases.map(({ service, status, body }) =>
      decide(service as Parameters<typeof decide>[0], status, body),
    ),
};

export const handlers: readonly Handler[] = [typescript, java, go, php];

/** Whether what a handler needs is installed here. */
export function isHere({ tools }: Handler): boolean {
  return tools.every(([command, argument]) => spawnSync(command, [argument]).status === 0);
}

/** A fresh folder with a handler in it, which goes with the test. */
function makeFolder(file: string, target: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'handler-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(path.dirname(path.join(folder, target)), { recursive: true });
  cpSync(path.join(handlerFolder, file), path.join(folder, target));
  return folder;
}

function write(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, file), text);
}

function run(folder: string, command: string, options: string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, options, {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  if (status !== 0) throw new Error(`${command} ${options.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

function readLines(text: string): Decision[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Decision);
}

/** A body as a JSON library of Java reads it; empty where there is no object to read. */
function javaMap(body: string): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    value = null;
  }
  const fields = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
  const entries = Object.entries(fields).map(
    ([name, field]) => `${JSON.stringify(name)}, ${javaValue(field)}`,
  );
  return `Map.<String, Object>of(${entries.join(', ')})`;
}

function javaValue(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return JSON.stringify(value);
  return Array.isArray(value) ? 'List.of()' : 'Map.of()';
}
