/** The shape of the YAML files in content/catalog, field by field. */
import * as z from 'zod';
import { caseContract } from './contract.ts';
import {
  appliesTo,
  caseCode,
  caseReference,
  contact,
  date,
  digits,
  fieldName,
  filledList,
  httpStatus,
  id,
  line,
  list,
  message,
  perLocale,
  prose,
  retired,
  searchWords,
  serviceCode,
  strict,
  text,
  translation,
  webAddress,
} from './fields.ts';

/** `catalog.yaml`: what holds for the whole list. */
export const catalogFile = strict({
  /** Who published the list. */
  publisher: strict({
    /** The name by which the site calls it. */
    name: line,
    /** The legal lines of the published page, word for word, in its own language. */
    legalLines: list(line),
    /** The language of those lines, as a BCP 47 tag such as `id`. */
    legalLanguage: line.optional(),
  }),
  /** What the codes belong to, as in "response codes of the … of <publisher>". */
  product: line,
  /** The published page. */
  source: strict({
    /** What the page is called. */
    name: line,
    /** Where it is on the web. */
    url: webAddress,
    /** The year that the page carries, four digits. */
    year: digits(4, 'a year'),
    /** The day on which the page was read for this catalog. */
    readOn: date,
  }),
  /** The standard that the list follows. */
  standard: strict({
    /** In short, as people say it. */
    name: line,
    /** Written out, in its own language. */
    fullName: line,
    /** Where it is published. */
    url: webAddress,
  }),
  /** The example by which the publisher explains the format. */
  sample: strict({
    /** Seven digits; a code that the catalog lists. */
    code: digits(7, 'a response code'),
    /** What the publisher says that it means. */
    meaning: line,
  }),
  /** The categories of the list, in the order in which they are shown. */
  categories: filledList(
    strict({
      /** As published: the `category` of a row. */
      name: line,
      /** What the category tells, in this site's words. */
      text: perLocale(strict({ meaning: prose })),
    }),
  ),
});

/** `operator.yaml`: who runs this copy of the site. Empty fields are left out of the footer. */
export const operatorFile = strict({
  /** Name of the operator, or "". */
  name: text,
  /** True only where the publisher itself runs the site: a copy must never pass for the bank. */
  official: z.boolean({ error: 'true or false\nwrite true or false, without quotes' }),
  contacts: strict({
    /** The bank's integration support. */
    integrationSupport: contact,
    /** Whoever runs this site. */
    site: contact,
    /** Where "report an error on this page" leads. */
    reportError: contact,
  }),
}).refine(({ name, official }) => !official || name !== '', {
  error: 'a name, since official is true\nwrite who runs the site, or official: false',
  path: ['name'],
});

/** `http-statuses.yaml`: the HTTP statuses of the list. */
export const httpStatusesFile = filledList(
  strict({
    /** Three digits. */
    status: httpStatus,
    /** The reason phrase, never translated. */
    name: line,
    text: perLocale(strict({ meaning: prose })),
  }),
);

/** A kind of transaction under the heading that the source gives it. */
const transactionKinds = list(strict({ group: line, kinds: filledList(line) }));

/** A row of the published table. */
const row = strict({
  /** `any` service, or the codes of the services that the row is for. */
  appliesTo,
  /** The name of one of the categories in catalog.yaml. */
  category: line,
  /** The literal responseMessage, repaired where publishing damaged it. */
  message,
  /** The publisher's own explanation, repaired where publishing damaged it. */
  description: prose,
  /** Further causes that the publisher lists under the same code, each with its own words. */
  causes: list(strict({ message: message.optional(), description: prose })).optional(),
  /** The text as published, where it differs from the repaired one, and what was repaired. */
  published: strict({
    /** The damaged text of the field of the same name. */
    appliesTo: text.optional(),
    message: text.optional(),
    description: text.optional(),
    /** What the damage is, in this site's words. */
    reason: perLocale(prose),
  })
    .refine(
      ({ appliesTo, message, description }) =>
        [appliesTo, message, description].some((text) => text !== undefined),
      {
        error:
          'the text as published: appliesTo, message or description\nadd it, or remove published',
      },
    )
    .optional(),
  /** The description in the other languages of the site: this site's translation. */
  translation: translation(
    strict({
      description: prose,
      /** Those of `causes`, in their order. */
      causes: list(prose).optional(),
    }),
  ),
  /** Present when the publisher took the row back. */
  retired: retired.optional(),
});

/** `cases/*.yaml`: one case. */
export const caseFile = strict({
  /** Three digits. */
  http: httpStatus,
  /** Two digits. */
  case: caseCode,
  /** The published rows of this case. A row for a named service overrides the `any` row. */
  rows: filledList(row),
  /**
   * What people type who have the problem and not the manual: each a few words, in lower case but
   * for names. The search finds the case by them, in either language from either side of the site.
   */
  searchWords: perLocale(filledList(searchWords)),
  /** What to do, by service. An entry for a named service overrides the one for `any`. */
  contracts: filledList(caseContract),
  /** Cases that are easily taken for this one. */
  confusedWith: list(caseReference).optional(),
  /** For which kinds of transaction the earlier one counts as done, and for which as failed. */
  countsAs: strict({ success: transactionKinds, failed: transactionKinds }).optional(),
  /** This site's own words, guidance. */
  text: perLocale(
    strict({
      /** What a reader must know beside the published description. */
      note: prose,
    }),
  ).optional(),
});

/** `standard-services.yaml`: the services that the SNAP standard defines. */
export const standardServicesFile = list(
  strict({
    code: serviceCode,
    /** As the standard names it. */
    name: line,
    /** What follows `.../{version}/` in the address; absent where no source gives it. */
    path: line.optional(),
  }),
);

/** `sources.yaml`: what contracts refer to. */
export const sourcesFile = list(
  strict({
    /** The name by which a contract refers to it. */
    id,
    /** What it is called, with whoever published it. */
    name: line,
    /** Where it is on the web; absent where it is not, or no longer. */
    url: webAddress.optional(),
  }),
);

/** `synonyms.yaml`: words for the same thing in both languages; the search takes each for the others. */
export const synonymsFile = list(
  list(
    line.regex(/^[\p{Ll}\p{N}]+$/u, {
      error: 'one word in lower case\nwrite it so; phrases go under searchWords of a case',
    }),
  ).min(2, { error: 'at least two words\nadd another word for it, or remove the line' }),
);

const meanings = list(
  strict({
    /** As it is sent. */
    name: fieldName,
    text: perLocale(strict({ meaning: prose })),
  }),
);

/** `fields.yaml`: what the headers and fields of requests and answers mean. */
export const fieldsFile = strict({
  /** The headers of every request. */
  headers: meanings,
  /** The fields of bodies. */
  fields: meanings,
});

/** `content/interface/*.yaml`: the words of the interface in one language, by key. */
export const wordsFile = z.record(z.string(), prose);
