import { getLocale, getTranslations } from 'next-intl/server';
import { OpenChange } from '@/components/amendments/open-change';
import { CompanyProfile } from '@/components/enrollment/company-profile';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { can, type Actor } from '@/lib/access';
import {
  companyFacts,
  findProfileForm,
  formatPhone,
  legalProfileForm,
  type AmendmentStanding,
  type CompanyProfile as Profile,
} from '@/lib/domain/enrollment';
import { countryName } from '@/lib/domain/organizations';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { resendAmendedContactLinkAction } from './actions';

/** What the company declared, as it was verified. */
export async function Company({ actor, company }: { actor: Actor; company: Profile }) {
  const { primaryContact, support, legalProfile, amendment } = company;
  const { phone } = primaryContact;
  const { country: code, isReseller } = actor.organization;
  return (
    <CompanyProfile
      profile={{
        primaryContact: { ...primaryContact, phone: phone === null ? null : formatPhone(phone) },
        support: { ...support, phone: formatPhone(support.phone) },
      }}
      company={companyFacts(legalProfile, { code, name: countryName(code, await getLocale()) })}
      canEditSupport={can(actor, 'organization:edit-support')}
      change={isReseller && amendment === null ? <ChangeLink actor={actor} /> : null}
    />
  );
}

/** The tax ID alone, for whoever may change it and sees no more of the profile. */
export async function TaxId({ actor }: { actor: Actor }) {
  const form = await findProfileForm(actor);
  const t = await getTranslations('amendment');
  const common = await getTranslations('common');
  if (form === null) {
    return (
      <EmptyState title={t('nothingTitle')}>
        <p>{t('nothing')}</p>
      </EmptyState>
    );
  }
  const legal = await getTranslations('enroll.legal');
  const { inForce } = form;
  const rule = legalProfileForm(actor.organization.country, await getLocale(), undefined).taxId;
  const term = rule === null ? legal('taxId') : legal('taxIdNamed', { name: rule.name });
  return (
    <>
      <Change actor={actor} amendment={form.amendment} />
      <Section
        title={legal('taxId')}
        description={t('taxLead')}
        actions={form.amendment === null ? <ChangeLink actor={actor} /> : null}
      >
        <DescriptionList
          items={[{ term, value: inForce.legalProfile.taxId ?? common('notGiven') }]}
        />
      </Section>
    </>
  );
}

/** The change of the profile that is being verified; nothing when there is none. */
export function Change({
  actor,
  amendment = null,
}: {
  actor: Actor;
  amendment: AmendmentStanding | null | undefined;
}) {
  if (amendment === null) return null;
  return (
    <OpenChange
      amendment={amendment}
      vendor={env.vendorName}
      resend={can(actor, 'enrollment:respond') ? resendAmendedContactLinkAction : null}
    />
  );
}

async function ChangeLink({ actor }: { actor: Actor }) {
  const mayLegal = can(actor, 'organization:edit-legal');
  if (!mayLegal && !can(actor, 'organization:edit-tax')) return null;
  const t = await getTranslations('account.company');
  return (
    <LinkButton href={paths.changeCompanyProfile()}>
      {t(mayLegal ? 'change' : 'changeTax')}
    </LinkButton>
  );
}
