/** `npm run -s sbom`: prints a bill of materials, CycloneDX in JSON, of every package in the lock file. */
import { readFileSync } from 'node:fs';
import { toBom } from './sbom/bom.ts';
import { readLock } from './sbom/lock.ts';

const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
const packages = readLock(readFileSync('package-lock.json', 'utf8'));
console.log(JSON.stringify(toBom(packages, name), null, 2));
