import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilDone } from '@/components/form/until-done';
import { LinkButton } from '@/components/ui/button';
import type { FormAction } from '@/lib/action/form-state';
import { ShownCodes } from './shown-codes';

/** Makes recovery codes and shows them, once. `left`: those that stop working. */
export function RecoveryCodesForm({
  action,
  left,
  onward,
}: {
  action: FormAction;
  left: number;
  /** Where the page leads. */
  onward: string;
}) {
  const t = useTranslations('factors.codes');
  const common = useTranslations('common');
  return (
    <Form action={action} title={t('title')}>
      <UntilDone>
        {left > 0 ? <p>{t('replaces', { left })}</p> : null}
        <FormActions>
          <SubmitButton>{t('button')}</SubmitButton>
          <LinkButton href={onward} variant="subtle">
            {t('later')}
          </LinkButton>
        </FormActions>
      </UntilDone>
      <ShownCodes
        onward={onward}
        words={{
          title: t('shown'),
          onceTitle: t('onceTitle'),
          onceBody: t('onceBody'),
          copy: t('copy'),
          copied: common('copied'),
          continue: t('continue'),
        }}
      />
    </Form>
  );
}
