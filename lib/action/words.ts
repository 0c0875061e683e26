import { getFormatter, getTranslations } from 'next-intl/server';
import { keyRole, type Role } from '@/lib/access';
import type { Words } from './perform';

/**
 * The sentences of one request, in its language.
 * @param organization the reader's, which decides whom to ask for a role
 */
export async function requestWords(organization = { isOperator: false }): Promise<Words> {
  const [validation, refusals, errors, roleNames, format] = await Promise.all([
    getTranslations('validation'),
    getTranslations('refusals'),
    getTranslations('errors'),
    getTranslations('roles'),
    getFormatter(),
  ]);
  const isValidationKey = (key: string): key is Parameters<typeof validation>[0] =>
    /^[A-Za-z]+$/.test(key) && validation.has(key as Parameters<typeof validation>[0]);
  const listed = (roles: readonly Role[]) =>
    format.list(
      roles.map((role) => roleNames(role)),
      { type: 'disjunction' },
    );
  return {
    isValidationKey,
    validation: ({ key, values }) => validation(isValidationKey(key) ? key : 'invalid', values),
    refusal: ({ code, params }, roles) =>
      refusals(code, {
        ...params,
        roles: listed(roles),
        count: roles.length,
        admin: roleNames(keyRole(organization)),
      }),
    unexpected: (id) => errors('unexpected', { id }),
  };
}
