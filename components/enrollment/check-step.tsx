import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/card';
import { DescriptionList, type Description } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/action/form-state';
import type { Answers, CompanyFacts, LegalNameWarning, Task } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { useCompanyItems } from './company-items';

/** Everything that is about to be sent, ready to be shown. */
export interface CheckedAnswers {
  readonly organization: { readonly name: string; readonly country: string };
  readonly profile: { readonly name: string; readonly mpnId: string };
  readonly company: CompanyFacts;
  readonly primaryContact: Answers['primary-contact'];
  readonly support: Answers['support'];
  readonly warnings: readonly LegalNameWarning[];
}

/** The last look before the enrollment is sent; each part leads back to its step. */
export function CheckStep({
  action,
  version,
  answers,
}: {
  action: FormAction;
  version: string;
  answers: CheckedAnswers;
}) {
  const t = useTranslations('enroll');
  const { legalName } = answers.company;
  return (
    <>
      {answers.warnings.length > 0 ? (
        <Notice tone="warning" title={t('legal.warningTitle')}>
          {answers.warnings.map((warning) => (
            <p key={warning}>{t(`legal.warning.${warning}`, { name: legalName })}</p>
          ))}
        </Notice>
      ) : null}
      <Answered answers={answers} />
      <Form action={action} title={t('check.title')} hidden={{ version }}>
        <SubmitButton>{t('check.enroll')}</SubmitButton>
      </Form>
    </>
  );
}

function Answered({ answers }: { answers: CheckedAnswers }) {
  const t = useTranslations('enroll');
  const company = useCompanyItems(answers.company);
  const { organization, profile, primaryContact: contact, support } = answers;
  return (
    <>
      <Part
        task="association"
        step="profile"
        items={[
          { term: t('check.organization'), value: organization.name },
          { term: t('check.profile'), value: profile.name },
          { term: t('check.mpnId'), value: profile.mpnId },
        ]}
      />
      <Part task="legal-profile" items={company} />
      <Part
        task="primary-contact"
        items={[
          { term: t('check.name'), value: `${contact.firstName} ${contact.lastName}` },
          { term: t('contact.email'), value: contact.email },
          { term: t('contact.phone'), value: contact.phone },
          {
            term: t('contact.locale'),
            value: t(contact.locale === 'es' ? 'contact.spanish' : 'contact.english'),
          },
        ]}
      />
      <Part
        task="support"
        items={[
          { term: t('support.website'), value: support.website },
          { term: t('support.email'), value: support.email },
          { term: t('support.phone'), value: support.phone },
        ]}
      />
      <Part task="declarations">
        <ul className="space-y-2">
          {(['authority', 'verification', 'firstLineSupport'] as const).map((name) => (
            <li key={name} className="flex items-start gap-2">
              <Icon name="check" className="mt-0.5 text-success" />
              <span className="min-w-0">
                {t(`declarations.${name}`, { organization: organization.name })}
              </span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

/** One part of the answers, with the way back to its step. */
export function Part({
  task,
  step = task,
  items = [],
  children = <DescriptionList items={items} />,
}: {
  task: Task;
  step?: string;
  items?: readonly Description[];
  /** In place of facts. */
  children?: ReactNode;
}) {
  const t = useTranslations('enroll');
  const name = t(`task.${task}`);
  return (
    <Section
      title={name}
      actions={
        <TextLink href={paths.enrollStep(step)} aria-label={t('changeAbout', { what: name })}>
          {t('change')}
        </TextLink>
      }
    >
      {children}
    </Section>
  );
}
