import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';

/** Explains why an MPN ID is associated, and which. */
export function AssociationStep({ action, country }: { action: FormAction; country: string }) {
  const t = useTranslations('enroll.association');
  const words = useTranslations('enroll');
  return (
    <>
      <Card className="space-y-2">
        <h2 className="text-base font-semibold">{t('ruleTitle')}</h2>
        <ul className="list-disc space-y-1 ps-5">
          <li>{t('rule1')}</li>
          <li>{t('rule2', { country })}</li>
          <li>{t('rule3')}</li>
        </ul>
      </Card>
      <p className="max-w-prose">{t('separate')}</p>
      <Form action={action} title={t('title')}>
        <SubmitButton>{words('signIn')}</SubmitButton>
      </Form>
    </>
  );
}
