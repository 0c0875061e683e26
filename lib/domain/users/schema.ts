import { z } from 'zod';
import {
  ADMIN_ROLES,
  AGENT_ROLES,
  OPERATOR_ROLES,
  OTHER_ROLES,
  ROLES,
  type Role,
} from '@/lib/access';
import { emailAddress } from '@/lib/domain/notifications/schema';
import { checkbox, list, requiredText, selectionFields, sentText } from '@/lib/form-fields';
import { locales } from '@/lib/messages/locale';
import { isTimeZone, themes } from '@/lib/messages/preferences';
import { alias, firstName, lastName } from './person-fields';

export * from './account-schema';
export { alias, firstName, lastName } from './person-fields';

const userId = z.uuid();
const version = z.coerce.number().int().positive();
const domain = requiredText(253, 'chooseDomain').toLowerCase();

const roleFields = {
  /** "No admin" and "no agent" are the defaults; one of each group at most (spec U4). */
  admin: z.enum(['none', ...ADMIN_ROLES], { error: 'chooseRole' }).default('none'),
  agent: z.enum(['none', ...AGENT_ROLES], { error: 'chooseRole' }).default('none'),
  other: list(z.enum(OTHER_ROLES, { error: 'chooseRole' })),
  program: list(z.enum(OPERATOR_ROLES, { error: 'chooseRole' })),
};

/** How a user comes to a new password: the admin is told one, or a link is mailed to the user. */
export const DELIVERIES = ['temporary', 'link'] as const;
export type Delivery = (typeof DELIVERIES)[number];
const delivery = z.enum(DELIVERIES, { error: 'chooseDelivery' }).default('temporary');

type RoleFields = z.output<z.ZodObject<typeof roleFields>>;

/** The roles a form's fields say, each once, in the order of the matrix. */
function rolesIn({ admin, agent, other, program }: RoleFields): Role[] {
  const said = new Set<string>([admin, agent, ...other, ...program]);
  return ROLES.filter((role) => said.has(role));
}

export const addUserSchema = z
  .object({
    firstName,
    lastName,
    alias,
    domain,
    contactEmail: emailAddress,
    delivery,
    ...roleFields,
  })
  .transform(({ admin, agent, other, program, ...person }) => ({
    ...person,
    roles: rolesIn({ admin, agent, other, program }),
  }));

export const updateRolesSchema = z
  .object({ userId, version, ...roleFields })
  .transform(({ userId: id, version: seen, ...fields }) => ({
    userId: id,
    version: seen,
    roles: rolesIn(fields),
  }));

export const updateUserSchema = z.object({
  userId,
  version,
  firstName,
  lastName,
  contactEmail: emailAddress,
});

/** Another sign-in name, on any domain of the organization. */
export const changeSignInNameSchema = z.object({ userId, version, alias, domain });

/** More users than this are not selected, nor moved, at a time: each is mailed. */
export const MOST_SELECTED_USERS = 200;

export const selectUsersSchema = z.object(selectionFields);

/** Whom the page showed as moving: each by id and version, with commas between. */
export const moveUsersSchema = z.object({
  domain,
  seen: z
    .string()
    .max(60 * MOST_SELECTED_USERS)
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().max(60)).max(MOST_SELECTED_USERS)),
});

/** An act on one user that says what shall be, whatever was before: repeated, it changes nothing. */
export const userActSchema = z.object({ userId });

/** A checked file of users. */
export const usersImportSchema = z.object({ importId: z.uuid() });

/** A reset is for the state its page showed: a second one would replace the password just told. */
export const resetUserPasswordSchema = z.object({ userId, version, delivery });

export const resetUserFactorsSchema = z.object({ userId, identityChecked: checkbox });

export const ownContactEmailSchema = z.object({ contactEmail: emailAddress });

export const profileSchema = z.object({
  firstName,
  lastName,
  locale: z.enum(locales, { error: 'chooseLanguage' }),
  timeZone: sentText('chooseTimeZone').refine(isTimeZone, { error: 'chooseTimeZone' }),
  theme: z.enum(themes, { error: 'chooseAppearance' }),
});

/** What the switches of a page post: the one that was used; what is not on offer counts as unsaid. */
export const preferencesSchema = z.object({
  locale: z.enum(locales).optional().catch(undefined),
  theme: z.enum(themes).optional().catch(undefined),
});

/** What `npm run operator:create` is told. */
export const operatorAdminSchema = z.object({
  signInName: emailAddress,
  email: emailAddress,
  country: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/),
});

/** The hash under which a session is stored; its owner's page names it. */
export const sessionSchema = z.object({ sessionId: z.string().regex(/^[0-9a-f]{64}$/) });

/** One session of a user, for an admin who ends it. */
export const userSessionSchema = sessionSchema.extend({ userId });

/** For what needs no words: whoever asks is what counts. */
export const noInputSchema = z.object({});

export const PAGE_SIZES = [25, 50, 100] as const;
/** The statuses a list can be narrowed to. */
export const LISTED_STATUSES = ['ACTIVE', 'BLOCKED', 'DELETED'] as const;

export const USER_FACTORS = ['with', 'without'] as const;
export const USER_TYPES = ['member', 'guest'] as const;
/** What the list can be ordered by; the first is its own order. */
export const USER_SORTS = ['name', 'lastSignIn'] as const;

const userFilter = {
  search: z.string().trim().max(100).catch(''),
  role: z.enum(['', 'none', ...ROLES]).catch(''),
  status: z.enum(['', ...LISTED_STATUSES]).catch(''),
  type: z.enum(['', ...USER_TYPES]).catch(''),
  factor: z.enum(['', ...USER_FACTORS]).catch(''),
};

/** Which users a list or an export is about; whatever is not understood counts as not said. */
export const userFilterSchema = z.object(userFilter);

/** The list's state as its URL says it. */
export const userListSchema = z.object({
  ...userFilter,
  sort: z.enum(USER_SORTS).catch('name'),
  direction: z.enum(['ascending', 'descending']).catch('ascending'),
  size: z.coerce.number().pipe(z.literal(PAGE_SIZES)).catch(25),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export type AddUserInput = z.output<typeof addUserSchema>;
export type UpdateRolesInput = z.output<typeof updateRolesSchema>;
export type UpdateUserInput = z.output<typeof updateUserSchema>;
export type ChangeSignInNameInput = z.output<typeof changeSignInNameSchema>;
export type SelectUsers = z.output<typeof selectUsersSchema>;
export type MoveUsers = z.output<typeof moveUsersSchema>;
export type UserActInput = z.output<typeof userActSchema>;
export type ResetUserPasswordInput = z.output<typeof resetUserPasswordSchema>;
export type ResetUserFactorsInput = z.output<typeof resetUserFactorsSchema>;
export type UserSessionInput = z.output<typeof userSessionSchema>;
export type ProfileInput = z.output<typeof profileSchema>;
export type PreferencesInput = z.output<typeof preferencesSchema>;
export type OperatorAdminInput = z.output<typeof operatorAdminSchema>;
export type UserFilter = z.output<typeof userFilterSchema>;
export type UserListState = z.output<typeof userListSchema>;
