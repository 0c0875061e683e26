import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormAction } from '@/lib/action/form-state';
import type { Answers, ProposedContact } from '@/lib/domain/enrollment';
import type { Locale } from '@/lib/messages/locale';
import { ContactFields } from './contact-fields';
import { ProposalNotice } from './proposal-notice';
import { SupportFields } from './support-fields';

export interface StepProps<Step extends keyof Answers> {
  readonly action: FormAction;
  readonly version: string;
  /** What was saved before; undefined the first time. */
  readonly saved: Answers[Step] | undefined;
  /** The organization's country in the reader's language, as it stands in a sentence. */
  readonly inCountry: string;
}

export function PrimaryContactStep({
  action,
  version,
  saved,
  inCountry,
  locale,
  proposed,
  mpnId,
}: StepProps<'primary-contact'> & {
  locale: Locale;
  /** What the directory has of the contact; null once something was saved. */
  proposed: ProposedContact | null;
  mpnId: string;
}) {
  const t = useTranslations('enroll.contact');
  const words = useTranslations('enroll');
  return (
    <Form action={action} title={t('title')} hidden={{ version }}>
      {proposed === null ? null : <ProposalNotice part="contact" mpnId={mpnId} />}
      <ContactFields saved={saved} inCountry={inCountry} locale={locale} proposed={proposed} />
      <SubmitButton>{words('continue')}</SubmitButton>
    </Form>
  );
}

export function SupportStep({ action, version, saved, inCountry }: StepProps<'support'>) {
  const t = useTranslations('enroll.support');
  const words = useTranslations('enroll');
  return (
    <Form action={action} title={t('title')} hidden={{ version }}>
      <SupportFields saved={saved} inCountry={inCountry} />
      <SubmitButton>{words('continue')}</SubmitButton>
    </Form>
  );
}

export function DeclarationsStep({
  action,
  version,
  saved,
  organization,
}: Omit<StepProps<'declarations'>, 'inCountry'> & { organization: string }) {
  const t = useTranslations('enroll.declarations');
  const words = useTranslations('enroll');
  return (
    <Form action={action} title={t('title')} hidden={{ version }}>
      {(['authority', 'verification', 'firstLineSupport'] as const).map((name) => (
        <CheckboxField
          key={name}
          name={name}
          label={t(name, { organization })}
          defaultChecked={saved?.[name] ?? false}
        />
      ))}
      <SubmitButton>{words('continue')}</SubmitButton>
    </Form>
  );
}
