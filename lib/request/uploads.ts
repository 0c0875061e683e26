import { paths } from '@/lib/paths';

/**
 * Where files are posted. proxy.ts lets these addresses by: it would keep a whole body in memory
 * before anybody reads it. Their handlers ask `judge` themselves.
 */
export const UPLOAD_PREFIX = '/upload/';

const MEGABYTE = 1_048_576;

/** How large a body may be that is posted to an address. */
export interface BodyBound {
  /** Most bytes that are taken. */
  readonly bytes: number;
  /** What people are told is the most, in megabytes. */
  readonly megabytes: number;
  /** The page with the form; null where that is the address itself. */
  readonly form: string | null;
  /** The framework keeps the whole body until it is there; else it is read as it arrives. */
  readonly isKept: boolean;
}

const OF_A_FORM: BodyBound = { bytes: MEGABYTE, megabytes: 1, form: null, isKept: true };

/** A file of ten megabytes, what stands around it, and room to say of one slightly larger that it is,
 * on its own page. */
const OF_A_DOCUMENT: BodyBound = {
  bytes: 11 * MEGABYTE,
  megabytes: 10,
  form: null,
  isKept: true,
};

/** A picture of two megabytes, and room to say of a larger one that it is. */
const OF_A_LOGO: BodyBound = { bytes: 3 * MEGABYTE, megabytes: 2, form: null, isKept: true };

/** Addresses that take files; every other one takes what a form without files sends. */
const OF_FILES: readonly (readonly [RegExp, BodyBound])[] = [
  [/^\/enroll\/status\/fix\/?$/, OF_A_DOCUMENT],
  [/^\/program\/review\/[^/]+\/attach\/?$/, OF_A_DOCUMENT],
  [/^\/account\/provider-listing\/?$/, OF_A_LOGO],
  [/^\/upload\/membership\/?$/, ofImport('membership')],
  [/^\/upload\/existing-customers\/?$/, ofImport('existing-customers')],
  [/^\/upload\/users\/?$/, { ...OF_A_FORM, form: paths.importUsers(), isKept: false }],
  [
    /^\/upload\/customer-requests\/?$/,
    { ...OF_A_FORM, form: paths.importRequests(), isKept: false },
  ],
];

function ofImport(list: Parameters<typeof paths.imports>[0]): BodyBound {
  return { bytes: 33 * MEGABYTE, megabytes: 32, form: paths.imports(list), isKept: false };
}

/** The bound of what is posted to a path: the only place that knows it. */
export function bodyBound(path: string): BodyBound {
  return OF_FILES.find(([pattern]) => pattern.test(path))?.[1] ?? OF_A_FORM;
}
