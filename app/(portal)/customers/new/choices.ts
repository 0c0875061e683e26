import { getLocale } from 'next-intl/server';
import type { AddCustomerChoices } from '@/components/customers/add-customer-form';
import { can, type Actor } from '@/lib/access';
import { findRegionalRules, getCurrentAgreement, sameRegion } from '@/lib/domain/catalog';
import { countryOptions, initialDomain, PREFIX_MAX } from '@/lib/domain/organizations';
import { PASSWORD_LINK_HOURS, TEMPORARY_PASSWORD_HOURS } from '@/lib/domain/users';
import { localeNames, locales } from '@/lib/messages/locale';

/** What whoever adds a customer can choose from. */
export async function addCustomerChoices(actor: Actor): Promise<AddCustomerChoices> {
  const own = await getLocale();
  const languages = [own, ...locales.filter((locale) => locale !== own)];
  const { country } = actor.organization;
  const rules = await findRegionalRules();
  return {
    countries: countryOptions(own).filter(({ value }) => sameRegion(rules, value, country)),
    languages: languages.map((value) => ({ value, label: localeNames[value] })),
    domain: { suffix: initialDomain('').slice(1), prefixMax: PREFIX_MAX },
    hours: { temporary: TEMPORARY_PASSWORD_HOURS, link: PASSWORD_LINK_HOURS.added },
    agreement: can(actor, 'customers:attest-agreement')
      ? await getCurrentAgreement('CUSTOMER', own)
      : null,
    mayGrant: can(actor, 'customers:invite-with-privileges'),
  };
}
