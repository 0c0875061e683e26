import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { StatusBadge } from '@/components/ui/badge';
import { Section } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { FormAction } from '@/lib/action/form-state';
import type { FirstStep, FirstSteps, FirstStepId } from '@/lib/domain/enrollment';

interface FirstStepsProps {
  readonly firstSteps: FirstSteps;
  /** Where each step is done; null for whom it is not. */
  readonly links: Readonly<Record<FirstStepId, string | null>>;
  /** The actions of putting away and bringing back; null for whoever may not. */
  readonly acts: { readonly dismiss: FormAction; readonly restore: FormAction } | null;
}

/** What a new reseller does first, with what is done already. */
export function FirstStepsList({ firstSteps: { steps, dismissed }, links, acts }: FirstStepsProps) {
  const t = useTranslations('firstSteps');
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Section title={t('title')} description={t('lead', { done, total: steps.length })}>
      <ol className="divide-y divide-line">
        {steps.map((step) => (
          <Step key={step.id} step={step} href={links[step.id]} dismiss={acts?.dismiss ?? null} />
        ))}
      </ol>
      {dismissed > 0 && acts !== null ? (
        <Form
          action={acts.restore}
          title={t('restore', { count: dismissed })}
          className="-mx-3 space-y-0!"
        >
          <SubmitButton variant="subtle">{t('restore', { count: dismissed })}</SubmitButton>
        </Form>
      ) : null}
    </Section>
  );
}

function Step({
  step: { id, isDone, canDismiss },
  href,
  dismiss,
}: {
  step: FirstStep;
  href: string | null;
  dismiss: FormAction | null;
}) {
  const t = useTranslations('firstSteps');
  const title = t(`step.${id}`);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-60 space-y-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          {href === null ? title : <TextLink href={href}>{title}</TextLink>}
          <StatusBadge tone={isDone ? 'success' : 'neutral'}>
            {t(isDone ? 'done' : 'open')}
          </StatusBadge>
        </p>
        {isDone ? null : <p className="max-w-prose text-muted">{t(`about.${id}`)}</p>}
      </div>
      {canDismiss && dismiss !== null ? (
        <Form
          action={dismiss}
          title={t('dismissAbout', { step: title })}
          idPrefix={`${id}-`}
          hidden={{ step: id }}
          className="-mx-3 space-y-0!"
        >
          <SubmitButton variant="subtle">
            {t('dismiss')} <VisuallyHidden>{title}</VisuallyHidden>
          </SubmitButton>
        </Form>
      ) : null}
    </li>
  );
}
