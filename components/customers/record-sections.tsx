import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { CustomerRecord } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';
import { PrivilegesBadge } from './privileges-badge';

interface Of {
  readonly record: CustomerRecord;
}

/** What the customer is called, and the ids it is found by. */
export function CompanySection({ record, country }: Of & { country: string }) {
  const t = useTranslations('customers');
  const common = useTranslations('common');
  const { customerId, customerName, customerDomain } = record;
  return (
    <Section title={t('company')}>
      <DescriptionList
        items={[
          { term: t('name'), value: customerName },
          { term: t('domain'), value: customerDomain },
          { term: t('country'), value: country },
          {
            term: t('id'),
            value: customerId,
            action: (
              <CopyButton value={customerId} label={common('copy')} copied={common('copied')} />
            ),
          },
        ]}
      />
    </Section>
  );
}

/** As what, with whom and since when it is served, and what its privileges let the partner do. */
export function RelationshipSection({ record }: Of) {
  const t = useTranslations('customers');
  const { capacity, startedAt, privilegesSince } = record;
  return (
    <Section title={t('permissions')}>
      <DescriptionList
        items={[
          { term: t('kind'), value: t(`capacity.${capacity}`) },
          { term: t('since'), value: <LocalTime value={startedAt} /> },
          {
            term: t('with'),
            value: record.with.map((partner) => partner.name).join(', ') || t('withNobody'),
          },
          {
            term: t('privileges'),
            value: (
              <>
                <PrivilegesBadge granted={privilegesSince !== null} />
                {privilegesSince === null ? null : (
                  <span className="ms-2">
                    {t('grantedSince')} <LocalTime value={privilegesSince} show="date" />
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
      <p className="text-muted">{t(privilegesSince === null ? 'mayNotManage' : 'mayManage')}</p>
    </Section>
  );
}

/** Whether the customer agreement binds the customer, and what is missing if it does not. */
export function AgreementSection({ record: { accepted, agreement } }: Of) {
  const t = useTranslations('customers');
  return (
    <Section title={t('agreement')}>
      <DescriptionList
        items={[
          { term: t('agreementStands'), value: t(`agreementState.${agreement}`) },
          ...(accepted === null
            ? []
            : [
                {
                  term: t('lastAcceptance'),
                  value: (
                    <>
                      {t('agreementVersion', { version: accepted.version })}{' '}
                      <LocalTime value={new Date(accepted.acceptedAt)} show="date" />
                    </>
                  ),
                },
              ]),
        ]}
      />
      {agreement === 'accepted' ? null : (
        <Notice tone="warning">
          {t(agreement === 'missing' ? 'agreementMissing' : 'agreementRenewal')}
        </Notice>
      )}
    </Section>
  );
}

/** Whom the partner bills and calls; its own notes. */
export function ContactSection({
  record: { account, customerId, customerName },
  phone,
  mayEdit,
  mayBill,
}: Of & {
  /** As people write it. */
  phone: string | null;
  mayEdit: boolean;
  mayBill: boolean;
}) {
  const t = useTranslations('customers');
  const { billingName, firstName, lastName, email, updatedAt, updatedByName, version } = account;
  const name = [firstName, lastName].filter(Boolean).join(' ');
  const isEmpty = name === '' && email === null && phone === null;
  return (
    <Section
      title={t(mayBill ? 'billingAndContact' : 'contact')}
      description={t('ownNotes')}
      actions={
        mayEdit ? <LinkButton href={paths.editCustomer(customerId)}>{t('edit')}</LinkButton> : null
      }
    >
      <DescriptionList
        items={[
          { term: t('billingName'), value: billingName ?? t('asCompany', { name: customerName }) },
          ...(isEmpty
            ? [{ term: t('contact'), value: t('noContact') }]
            : [
                { term: t('contact'), value: name || '–' },
                { term: t('contactEmail'), value: email ?? '–' },
                { term: t('contactPhone'), value: phone ?? '–' },
              ]),
        ]}
      />
      {version === 0 || updatedAt === null ? null : (
        <p className="text-muted">
          {t('editedBy', { name: updatedByName ?? '' })} <LocalTime value={new Date(updatedAt)} />
        </p>
      )}
    </Section>
  );
}

/** Who supports the customer, as the customer reads it. */
export function SupportSection({
  record: { customerId, supportContact },
  own,
  mayAssign,
}: Of & {
  /** What the provider itself is called. */
  own: string;
  mayAssign: boolean;
}) {
  const t = useTranslations('customers');
  return (
    <Section
      title={t('supportContact')}
      description={t('supportShown')}
      actions={
        mayAssign ? (
          <LinkButton href={paths.customerSupport(customerId)}>{t('assignSupport')}</LinkButton>
        ) : null
      }
    >
      <p>{supportContact?.name ?? t('supportOwn', { name: own })}</p>
    </Section>
  );
}

/** The partner's own tags; each leads to the list of those that have it. */
export function TagSection({ record: { customerId, tags }, mayTag }: Of & { mayTag: boolean }) {
  const t = useTranslations('customers');
  return (
    <Section
      title={t('tags')}
      actions={
        mayTag ? (
          <LinkButton href={paths.customerTags(customerId)}>{t('changeTags')}</LinkButton>
        ) : null
      }
    >
      {tags.length === 0 ? (
        <p className="text-muted">{t('noTagsYet')}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-4 gap-y-2">
          {tags.map((tag) => (
            <li key={tag} className="wrap-anywhere">
              <TextLink href={paths.customers({ tag })}>{tag}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
