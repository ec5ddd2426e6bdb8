/** Changes of which files there are. */
import { attacks } from '../../../attacks.ts';
import { contohFiles } from './files.ts';
import type { Mutations } from './mutation.ts';

/** Names that a file system takes and nobody would give. */
const names = [
  ...attacks
    .map((attack) => attack.replace(/[/\0]/g, '-').toWellFormed())
    .filter((attack) => attack.length < 100),
  ...['constructor', '__proto__', ' ', '-rf', 'a\nb', 'a\u001b[2Jb', '\u202eb', 'x'.repeat(200)],
];

export const folder: Mutations = {
  'a file is missing': (files, random) => {
    files.delete(random.oneOf([...files.keys()]));
  },
  'a file has another name': (files, random) => {
    const file = random.oneOf([...files.keys()]);
    const other = random.oneOf([
      file.replace('yaml', 'yml'),
      file.toUpperCase(),
      file.replace(/([^/]+)$/, '.$1'),
      `more/${file}`,
      file.replace(/([^/]+)$/, `${random.oneOf(names)}.yaml`),
      file.replace('.yaml', ''),
    ]);
    const entry = files.get(file);
    files.delete(file);
    if (entry !== undefined) files.set(other, entry);
  },
  'a file stands twice': (files, random) => {
    const file = random.oneOf([...files.keys()]);
    const entry = files.get(file);
    const other = file.replace(/([^/]+)$/, `${random.oneOf(names)}.yaml`);
    if (entry !== undefined) files.set(other, entry);
  },
  'two files are swapped': (files, random) => {
    const [one, other] = [random.oneOf([...files.keys()]), random.oneOf([...files.keys()])];
    const [first, second] = [files.get(one), files.get(other)];
    if (first === undefined || second === undefined) return;
    files.set(one, second).set(other, first);
  },
  'a file more': (files, random) => {
    const place = random.oneOf(['', 'cases/', 'services/', 'notes/']);
    files.set(`${place}${random.oneOf(names)}.yaml`, Buffer.from(random.oneOf(attacks)));
  },
  'what is no file': (files, random) => {
    const file = random.oneOf([...contohFiles.keys(), 'cases/x.yaml', 'services/x.yaml']);
    files.set(file, random.oneOf(['folder', 'broken link'] as const));
  },
  'nothing at all': (files) => {
    files.clear();
  },
};
