import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { FormAction } from '@/lib/action/form-state';
import { paths } from '@/lib/paths';

/** Asks for another contact address of one's own. */
export function ContactEmailForm({ action, present }: { action: FormAction; present: string }) {
  const t = useTranslations('contactEmail');
  const common = useTranslations('common');
  return (
    <Form action={action} title={t('title')} className="max-w-2xl">
      <Card className="space-y-6">
        <p>{t('lead')}</p>
        <DescriptionList items={[{ term: t('present'), value: present }]} />
        <TextField name="contactEmail" type="email" label={t('label')} autoComplete="email" />
        <FormActions>
          <SubmitButton>{t('send')}</SubmitButton>
          <LinkButton href={paths.myProfile()}>{common('cancel')}</LinkButton>
        </FormActions>
      </Card>
    </Form>
  );
}
