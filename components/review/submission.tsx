import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { Snapshot } from '@/lib/domain/enrollment';

interface SubmissionProps {
  readonly snapshot: Snapshot;
  readonly submittedAt: Date;
  readonly expectedBy: Date | null;
  /** The country's and the state's names. */
  readonly country: string;
  readonly state: string | null;
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
            { term: t('phone'), value: primaryContact.phone ?? common('notGiven') },
            { term: t('locale'), value: t(`languages.${primaryContact.locale}`) },
          ]}
        />
      </Section>
      <Section title={t('support')}>
        <DescriptionList
          items={[
            { term: t('website'), value: support.website },
            { term: t('email'), value: support.email },
            { term: t('phone'), value: support.phone },
          ]}
        />
      </Section>
      <Section title={t('declared')}>
        <p>{t(props.snapshot.declarations === null ? 'declaredBefore' : 'declaredAll')}</p>
      </Section>
    </div>
  );
}

function Basics({ snapshot, submittedAt, expectedBy, country }: SubmissionProps) {
  const t = useTranslations('review');
  const { organization, profile, applicant } = snapshot;
  return (
    <DescriptionList
      items={[
        { term: t('organization'), value: organization.name },
        { term: t('country'), value: country },
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

function Legal({ snapshot, country, state }: SubmissionProps) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const { legalName, addressLine1, addressLine2, city, postalCode, registrationNumber, taxId } =
    snapshot.legalProfile;
  const place = [postalCode, city].filter((part) => part !== null).join(' ');
  const address = [addressLine1, addressLine2, place, state, country];
  return (
    <DescriptionList
      items={[
        { term: t('legalName'), value: legalName },
        { term: t('address'), value: address.filter((part) => part !== null).join('\n') },
        { term: t('registrationNumber'), value: registrationNumber ?? common('notGiven') },
        { term: t('taxId'), value: taxId ?? common('notGiven') },
      ]}
    />
  );
}
