/** Whether the texts of contracts agree with their values, and whether each was written for its case. */
import { closestMatch } from 'leven';
import { joinCode } from './code.ts';
import { listContracts, type ContractPlace } from './contracts.ts';
import type { CatalogFiles } from './files.ts';
import { locales, type Locale } from './locales.ts';
import type { ProblemText } from './mistakes.ts';
import type { Contract } from './model.ts';
import type { Problem } from './problem.ts';
import { demands, fieldsIn, internals, lexicons, says, sentencesOf } from './prose.ts';
import { rowFor } from './rows.ts';
import type { Path } from './yaml.ts';

/** A text of a contract and where it stands. */
interface Text {
  place: ContractPlace;
  path: Path;
  locale: Locale;
  part: keyof Contract['text']['en'];
  text: string;
}

/** Runs every check of the texts of contracts. */
export function checkProse(files: CatalogFiles): Problem[] {
  const places = listContracts(files);
  const texts = places.flatMap(textsOf);
  // A call that changes nothing needs no field by which a repeated one is known.
  const inquiries = files.services.flatMap(({ known }) =>
    known?.calledBy === 'partner' &&
    known.code !== undefined &&
    known.idempotencyField === undefined
      ? [known.code]
      : [],
  );
  return [
    ...texts.flatMap(checkClaims),
    ...places.flatMap((place) => checkSteps(place, inquiries)),
    ...places.flatMap(checkTranslation),
    ...places.flatMap(checkCauses),
    ...checkCopies(texts),
    ...checkNames(files, texts),
    ...checkBringing(files, texts),
  ];
}

function textsOf(place: ContractPlace): Text[] {
  return locales.flatMap((locale) => {
    const { verdict, causes, steps, say } = place.contract.text?.[locale] ?? {};
    const list = (part: 'causes' | 'steps', items: (string | undefined)[] = []) =>
      items.map((text, index) => ({ part, text, end: [part, index] }));
    return [
      { part: 'verdict' as const, text: verdict, end: ['verdict'] },
      ...list('causes', causes),
      ...list('steps', steps),
      { part: 'say' as const, text: say, end: ['say'] },
    ].flatMap(({ part, text, end }) =>
      text === undefined
        ? []
        : [{ place, path: [...place.path, 'text', locale, ...end], locale, part, text }],
    );
  });
}

const problem = ({ place, path }: Text, told: ProblemText): Problem =>
  place.file.source.problemAt(path, told);

/** A sentence must not say what the values deny. */
function checkClaims(text: Text): Problem[] {
  const { retry, money } = text.place.contract;
  const lexicon = lexicons[text.locale];
  const { repeat, unchanged, moneyFact, doubt, unsayable } = lexicon;
  const tells = (claim: RegExp) => demands(text.text, claim, lexicon);
  const found: ProblemText[] = [];
  if (text.part !== 'causes' && retry === 'never' && tells(repeat)) {
    found.push({
      expected: 'no sentence that invites to call again, since retry is never',
      mend: 'say what to do instead, or correct retry',
    });
  }
  if (text.part !== 'causes' && retry === 'after-fix' && tells(unchanged)) {
    found.push({
      expected: 'no sentence that sends the same request again, since retry is after-fix',
      mend: 'say what to change first, or correct retry',
    });
  }
  if (text.part === 'say' && money === 'maybe-moved' && says(text.text, moneyFact, doubt)) {
    found.push({
      expected: 'nothing that says whether money has moved, since money is maybe-moved',
      mend: 'say that it is being checked',
    });
  }
  const inside = text.part === 'say' && (internals.exec(text.text) ?? unsayable.exec(text.text));
  if (inside) {
    found.push({
      expected: 'words for a customer: no internals, no blame, no promise',
      found: inside[0],
      mend: 'say it in plain words, or leave it out',
    });
  }
  if (text.part === 'say' && sentencesOf(text.text).length > 2) {
    found.push({ expected: 'one or two sentences', mend: 'shorten it' });
  }
  return found.map((told) => problem(text, told));
}

/** Where the call may be made again, the steps say by what it stays the same, or what to ask. */
function checkSteps(
  { file, path, contract, services }: ContractPlace,
  inquiries: string[],
): Problem[] {
  const { retry, outcome } = contract;
  const called = services.filter(({ calledBy }) => calledBy === 'partner');
  const inquiry = new RegExp(`\\b(?:services?|layanan) (?:${inquiries.join('|')})\\b`);
  return locales.flatMap((locale) => {
    const steps = contract.text?.[locale]?.steps;
    if (!steps || called.length === 0) return [];
    const all = steps.join('\n');
    const at = [...path, 'text', locale, 'steps'];
    const missing = called
      .flatMap(({ idempotencyField }) =>
        idempotencyField === undefined ? [] : [idempotencyField, 'X-EXTERNAL-ID'],
      )
      .filter((name) => retry === 'same-reference' && outcome !== 'success' && !all.includes(name));
    return [
      ...[...new Set(missing)].map((name) =>
        file.source.problemAt(at, {
          expected: `a step that names ${name}, since retry is same-reference`,
          mend: 'say which number stays and which one is new',
        }),
      ),
      ...(retry === 'after-inquiry' && !inquiry.test(all)
        ? [
            file.source.problemAt(at, {
              expected: 'a step that says which inquiry to make, since retry is after-inquiry',
              mend: `name the service (${inquiries.join(' or ')}) and the field that answers`,
            }),
          ]
        : []),
    ];
  });
}

/** Both languages say the same things, each in its own words. */
function checkTranslation({ file, path, contract }: ContractPlace): Problem[] {
  const { en, id } = contract.text ?? {};
  const problems: Problem[] = [];
  for (const part of ['causes', 'steps'] as const) {
    const count = en?.[part]?.length;
    if (count === undefined || id?.[part] === undefined || id[part].length === count) continue;
    problems.push(
      file.source.problemAt([...path, 'text', 'id', part], {
        expected: `${count} entries, as in en`,
        found: String(id[part].length),
        mend: 'say the same in both languages',
      }),
    );
  }
  for (const part of ['verdict', 'say'] as const) {
    if (en?.[part] === undefined || en[part] !== id?.[part]) continue;
    problems.push(
      file.source.problemAt([...path, 'text', 'id', part], {
        expected: 'a text in Indonesian',
        mend: 'translate it',
      }),
    );
  }
  return problems;
}

/** Only what went well, or goes on, needs no cause. */
function checkCauses({ file, path, contract }: ContractPlace): Problem[] {
  const { outcome } = contract;
  if (outcome === undefined || outcome === 'success' || outcome === 'pending') return [];
  return locales.flatMap((locale) =>
    contract.text?.[locale]?.causes?.length === 0
      ? file.source.problemAt([...path, 'text', locale, 'causes'], {
          expected: `at least one cause, since outcome is ${outcome}`,
          mend: 'say what it comes from, or that nobody has published it',
        })
      : [],
  );
}

/** A text that fits two cases was written for neither. */
function checkCopies(texts: Text[]): Problem[] {
  const first = new Map<string, Text>();
  return texts.flatMap((text) => {
    const key = text.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    const earlier = first.get(key);
    if (!earlier) first.set(key, text);
    if (!earlier || isSamePlace(earlier.place, text.place)) return [];
    const there = earlier.place.file.source.problemAt(earlier.path, { expected: '', mend: '' });
    return problem(text, {
      expected: 'a text of its own',
      found: `the text of ${there.file}:${there.line}`,
      mend: 'say what is particular here',
    });
  });
}

/** Whether two contracts belong together; that a case has two files is told as that. */
function isSamePlace(one: ContractPlace, other: ContractPlace): boolean {
  return one.file === other.file || (one.caseId !== undefined && one.caseId === other.caseId);
}

/** Names of fields are those of fields.yaml, and codes are listed. */
function checkNames(files: CatalogFiles, texts: Text[]): Problem[] {
  const fields = allFields(files);
  const codes = allCodes(files);
  return texts.flatMap((text) => [
    ...fieldsIn(text.text)
      .filter((name) => fields && !fields.includes(name))
      .map((name) => {
        const near = closestMatch(name, fields ?? [], { maxDistance: 4 });
        return problem(text, {
          expected: 'names of headers and fields that fields.yaml has',
          found: name,
          mend: near ? `write ${near}` : 'correct the name, or add it to fields.yaml',
        });
      }),
    ...(text.text.match(/\b\d{7}\b/g) ?? [])
      .filter((code) => codes && !codes.has(code))
      .map((code) =>
        problem(text, {
          expected: 'response codes that the catalog lists',
          found: code,
          mend: 'correct the code',
        }),
      ),
  ]);
}

/** Whoever is sent to the bank must know what to bring. */
function checkBringing(files: CatalogFiles, texts: Text[]): Problem[] {
  // A name without a capital is a word of the language, too: "ask for the reason".
  const names = allFields(files)?.filter((name) => /[A-Z]/.test(name));
  if (!names) return [];
  return texts
    .filter(
      ({ part, locale, text }) =>
        part === 'steps' &&
        demands(text, lexicons[locale].toBank, lexicons[locale]) &&
        !names.some((name) => text.includes(name)),
    )
    .map((text) =>
      problem(text, {
        expected: 'what to bring to the bank, by the names of headers and fields',
        mend: 'name it, such as X-EXTERNAL-ID and the reference number, and say what to ask',
      }),
    );
}

/** What headers and fields are called, or undefined where the file that holds them is not sound. */
function allFields({ fields }: CatalogFiles): string[] | undefined {
  const { headers, fields: ofBodies } = fields?.known ?? {};
  const names = [...(headers ?? []), ...(ofBodies ?? [])].map((entry) => entry?.name);
  if (names.length === 0 || !names.every((name) => name !== undefined)) return undefined;
  // A field inside of another is also called by its own name alone.
  return names.flatMap((name) => [name, name.slice(name.lastIndexOf('.') + 1)]);
}

/** Every listed code, or undefined where a broken or missing file may list more. */
function allCodes({ services, cases }: CatalogFiles): Set<string> | undefined {
  const codes = new Set<string>();
  for (const { value: one } of cases) {
    for (const { value: service } of services) {
      if (!one || !service) return undefined;
      if (rowFor(one.rows, service.code)) {
        codes.add(joinCode({ http: one.http, service: service.code, case: one.case }));
      }
    }
  }
  return codes.size > 0 ? codes : undefined;
}
