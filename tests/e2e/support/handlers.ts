import { COBALT, type Lookup } from './replayed-act';

const OFFICE = 'program@northlight.example';
const AGREEMENT = '01930000-0000-7000-8000-000000000001';

/** A route handler that answers with what only the signed-in may have, or takes a file from them. */
export interface GuardedHandler {
  /** The sign-in name of somebody who may. */
  readonly by: string;
  /** What stands in its address for each `[part]`: a value, or the newest of the rows found. */
  readonly parts?: (find: Lookup) => Promise<readonly string[]>;
  /** The CSV file that is posted to it. */
  readonly file?: string;
  /** It is posted to, without a file. */
  readonly isPosted?: boolean;
}

const newestImport = (kind: string) => async (find: Lookup) => [
  await find('SELECT id FROM csv_import WHERE kind = $1::import_kind ORDER BY id DESC LIMIT 1', [
    kind,
  ]),
];
const DOCUMENT = 'FROM enrollment_document d ORDER BY d.id DESC LIMIT 1';

/**
 * Every route handler that is not for everybody, by its address (an architecture test holds it to
 * the sources). Whoever takes files comes before the handlers of what was made of them.
 */
export const GUARDED_HANDLERS: Readonly<Record<string, GuardedHandler>> = {
  '/upload/users': {
    by: COBALT,
    file: 'firstName,lastName,alias,domain,email,roles\nPia,Luna,pia,,pia@home.example,',
  },
  '/account/users/import/[importId]/errors': { by: COBALT, parts: newestImport('USERS') },
  '/account/users/import/[importId]/save': {
    by: COBALT,
    parts: newestImport('USERS'),
    isPosted: true,
  },
  '/account/users/import/template': { by: COBALT },
  '/account/users/export': { by: COBALT },
  '/upload/customer-requests': {
    by: COBALT,
    file: 'recipient,company,language,privileges\nana@uno.example,Uno,es,yes',
  },
  '/customers/requests/import/[importId]/errors': {
    by: COBALT,
    parts: newestImport('CUSTOMER_REQUESTS'),
  },
  '/customers/requests/import/template': { by: COBALT },
  '/customers/export': { by: COBALT },
  '/indirect-providers/export': { by: COBALT },
  '/indirect-resellers/export': { by: 'admin@meridian.example' },
  '/enroll/status/documents/[documentId]': {
    by: 'admin@ria.example',
    parts: async (find) => [await find(`SELECT d.id ${DOCUMENT}`)],
  },
  '/program/review/[enrollmentId]/documents/[documentId]': {
    by: 'reviewer@northlight.example',
    parts: async (find) => [
      await find(`SELECT m.enrollment_id FROM enrollment_message m
        WHERE m.id = (SELECT d.message_id ${DOCUMENT})`),
      await find(`SELECT d.id ${DOCUMENT}`),
    ],
  },
  '/upload/membership': {
    by: OFFICE,
    file: 'mpnId,name,country,type,status,userName\nx,x,x,x,x,x',
  },
  '/program/membership/import/[importId]/errors': {
    by: OFFICE,
    parts: newestImport('MEMBERSHIP'),
  },
  '/program/membership/import/template': { by: OFFICE },
  '/upload/existing-customers': { by: OFFICE, file: 'mpnId,name\nx,x' },
  '/program/existing-customers/import/[importId]/errors': {
    by: OFFICE,
    parts: newestImport('EXISTING_CUSTOMERS'),
  },
  '/program/existing-customers/import/template': { by: OFFICE },
  '/program/agreements/[documentId]/acceptances/export': {
    by: OFFICE,
    parts: () => Promise.resolve([AGREEMENT]),
  },
  '/program/agreements/[documentId]/missing/export': {
    by: OFFICE,
    parts: () => Promise.resolve([AGREEMENT]),
  },
};
