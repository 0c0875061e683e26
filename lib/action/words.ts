import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { keyRole, type Role } from '@/lib/access';
import { countryInSentence } from '@/lib/domain/organizations';
import type { Values } from './issues';
import type { Words } from './perform';
import { waitInWords } from './wait-in-words';

/**
 * The sentences of one request, in its language.
 * @param organization the reader's, which decides whom to ask for a role
 */
export async function requestWords(organization = { isOperator: false }): Promise<Words> {
  const [validation, refusals, errors, roleNames, format, locale] = await Promise.all([
    getTranslations('validation'),
    getTranslations('refusals'),
    getTranslations('errors'),
    getTranslations('roles'),
    getFormatter(),
    getLocale(),
  ]);
  const isValidationKey = (key: string): key is Parameters<typeof validation>[0] =>
    /^[A-Za-z]\w*$/.test(key) && validation.has(key as Parameters<typeof validation>[0]);
  const listed = (roles: readonly Role[]) =>
    format.list(
      roles.map((role) => roleNames(role)),
      { type: 'disjunction' },
    );
  /** A rule knows a country by its code, a sentence by its name. */
  const named = ({ country, ...values }: Values): Values =>
    typeof country === 'string'
      ? { ...values, country: countryInSentence(country, locale) }
      : values;
  return {
    isValidationKey,
    validation: ({ key, values }) =>
      validation(isValidationKey(key) ? key : 'invalid', named(values)),
    refusal: ({ code, params }, roles) =>
      refusals(code, {
        ...params,
        wait: waitInWords(params['seconds'], locale),
        roles: listed(roles),
        count: roles.length,
        admin: roleNames(keyRole(organization)),
      }),
    unexpected: (id) => errors('unexpected', { id }),
  };
}
