import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { useCompanyItems } from '@/components/enrollment/company-items';
import { LocalTime } from '@/components/ui/local-time';
import type { CompanyFacts, Snapshot } from '@/lib/domain/enrollment';

interface SubmissionProps {
  readonly snapshot: Snapshot;
  /** Of an existing program member. */
  readonly isMember: boolean;
  readonly submittedAt: Date;
  readonly expectedBy: Date | null;
  /** The legal profile, ready to be shown. */
  readonly company: CompanyFacts;
  /** As people write them. */
  readonly contactPhone: string | null;
  readonly supportPhone: string;
}

/** The frozen submission, section by section. */
export function Submission(props: SubmissionProps) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const { primaryContact, support } = props.snapshot;
  return (
    <div className="min-w-0 space-y-4">
      <Section title={t('submissionTitle')}>
        <Basics {...props} />
      </Section>
      <Section title={t('legal')}>
        <Legal {...props} />
      </Section>
      <Section title={t('contact')}>
        <DescriptionList
          items={[
            {
              term: t('personName'),
              value: `${primaryContact.firstName} ${primaryContact.lastName}`,
            },
            { term: t('email'), value: primaryContact.email },
            { term: t('phone'), value: props.contactPhone ?? common('notGiven') },
            { term: t('locale'), value: t(`languages.${primaryContact.locale}`) },
          ]}
        />
      </Section>
      <Section title={t('support')}>
        <DescriptionList
          items={[
            { term: t('website'), value: support.website },
            { term: t('email'), value: support.email },
            { term: t('phone'), value: props.supportPhone },
          ]}
        />
      </Section>
      <Section title={t('declared')}>
        <p>{t(props.isMember ? 'declaredBefore' : 'declaredAll')}</p>
      </Section>
    </div>
  );
}

function Basics({ snapshot, submittedAt, expectedBy, company }: SubmissionProps) {
  const t = useTranslations('review');
  const { organization, profile, applicant } = snapshot;
  return (
    <DescriptionList
      items={[
        { term: t('organization'), value: organization.name },
        { term: t('country'), value: company.country },
        { term: t('profile'), value: profile.name },
        { term: t('mpnId'), value: profile.mpnId },
        { term: t('applicant'), value: `${applicant.name} (${applicant.signInName})` },
        { term: t('submitted'), value: <LocalTime value={submittedAt} /> },
        ...(expectedBy === null
          ? []
          : [{ term: t('expectedBy'), value: <LocalTime value={expectedBy} show="date" /> }]),
      ]}
    />
  );
}

function Legal({ company, snapshot }: SubmissionProps) {
  const t = useTranslations('enroll.legal');
  const { legalName } = snapshot.legalProfile;
  return (
    <>
      {snapshot.warnings.map((warning) => (
        <p key={warning} className="mb-3 max-w-prose">
          {t(`confirmed.${warning}`, { name: legalName })}
        </p>
      ))}
      <DescriptionList items={useCompanyItems(company)} />
    </>
  );
}
