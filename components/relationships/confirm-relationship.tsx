import { useTranslations } from 'next-intl';
import type { ConfirmFormProps } from '@/components/form/confirm-form';
import { ConfirmPage } from '@/components/shell/confirm-page';
import { paths } from '@/lib/paths';

/** The page that asks before a customer takes back what it granted; its verb is title and button. */
export function ConfirmRelationship({
  relationshipId,
  ...form
}: Omit<ConfirmFormProps, 'back' | 'hidden'> & { relationshipId: string }) {
  const t = useTranslations('relationships');
  const back = { label: t('title'), href: paths.partnerRelationships() };
  return (
    <ConfirmPage {...form} breadcrumbs={[back]} hidden={{ relationshipId }} back={back.href} />
  );
}
