import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import type { FormAction } from '@/lib/action/form-state';
import { paths } from '@/lib/paths';

/** The page that asks before a customer takes back what it granted; its verb is title and button. */
export function ConfirmRelationship({
  title,
  lead,
  consequences,
  relationshipId,
  action,
}: {
  title: string;
  lead: string;
  consequences: readonly string[];
  relationshipId: string;
  action: FormAction;
}) {
  const t = useTranslations('relationships');
  const common = useTranslations('common');
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t('title'), href: paths.partnerRelationships() }]}
      />
      <ConfirmPanel lead={lead} consequences={consequences}>
        <Form action={action} title={title} hidden={{ relationshipId }}>
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton variant="danger">{title}</SubmitButton>
            <LinkButton href={paths.partnerRelationships()}>{common('cancel')}</LinkButton>
          </div>
        </Form>
      </ConfirmPanel>
    </>
  );
}
