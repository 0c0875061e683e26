import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/action/form-state';
import type { Answers, MemberRecord } from '@/lib/domain/enrollment';
import { Part } from './check-step';

/** Tells an existing program member how little is left to do (spec E5). */
export function MemberNotice({ mpnId }: { mpnId: string }) {
  const t = useTranslations('enroll.member');
  return (
    <Notice tone="success" title={t('title')}>
      <p>{t('body', { mpnId })}</p>
    </Notice>
  );
}

interface RecordProps {
  readonly record: Pick<MemberRecord, 'legalProfile' | 'primaryContact'> & {
    readonly stateName: string | null;
  };
  readonly organization: { readonly name: string; readonly country: string };
  readonly profile: { readonly name: string; readonly mpnId: string } | null;
}

/** What the directory has on record, to be read only. */
export function OnRecord({ record, organization, profile }: RecordProps) {
  const t = useTranslations('enroll');
  const unknown = t('member.unknown');
  const { legalProfile: legal, primaryContact: contact, stateName } = record;
  const known = [
    legal.addressLine1,
    legal.addressLine2,
    [legal.postalCode, legal.city].filter(Boolean).join(' '),
    stateName,
  ].filter((part) => part !== null && part !== '');
  return (
    <Section title={t('member.onRecord')} description={t('member.readOnly')}>
      <DescriptionList
        items={[
          { term: t('check.organization'), value: organization.name },
          { term: t('check.mpnId'), value: profile?.mpnId ?? unknown },
          { term: t('legal.legalName'), value: legal.legalName },
          {
            term: t('check.address'),
            value: (known.length === 0
              ? [unknown, organization.country]
              : [...known, organization.country]
            ).join('\n'),
          },
          { term: t('task.primary-contact'), value: `${contact.firstName} ${contact.lastName}` },
          { term: t('contact.email'), value: contact.email },
          { term: t('contact.phone'), value: contact.phone ?? unknown },
        ]}
      />
    </Section>
  );
}

/** The last look of an existing program member: what was asked, and what is on record. */
export function MemberCheckStep({
  action,
  version,
  support,
  ...onRecord
}: RecordProps & {
  action: FormAction;
  version: string;
  support: Answers['support'];
}) {
  const t = useTranslations('enroll');
  return (
    <>
      <Part
        task="support"
        items={[
          { term: t('support.website'), value: support.website },
          { term: t('support.email'), value: support.email },
          { term: t('support.phone'), value: support.phone },
        ]}
      />
      <OnRecord {...onRecord} />
      <Form action={action} title={t('check.title')} hidden={{ version }}>
        <SubmitButton>{t('check.enroll')}</SubmitButton>
      </Form>
    </>
  );
}
