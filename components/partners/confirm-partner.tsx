import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import type { FormAction } from '@/lib/action/form-state';
import type { PartnerDetail } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';

/** Asks before a partner is suspended or reinstated: what follows, the words to it, and the act. */
export function ConfirmPartner({
  partner,
  title,
  lead,
  consequences,
  action,
  hidden = {},
  variant = 'primary',
  children,
}: {
  partner: PartnerDetail;
  /** Of the page and of its button. */
  title: string;
  lead: string;
  consequences: readonly string[];
  action: FormAction;
  hidden?: Readonly<Record<string, string>>;
  variant?: 'primary' | 'danger';
  children: ReactNode;
}) {
  const t = useTranslations('programPartners');
  const common = useTranslations('common');
  const back = paths.partner(partner.id);
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t('title'), href: paths.partners() },
          { label: partner.name, href: back },
        ]}
      />
      <ConfirmPanel lead={lead} consequences={consequences}>
        <Form action={action} title={title} hidden={{ partnerId: partner.id, ...hidden }}>
          {children}
          <FormActions>
            <SubmitButton variant={variant}>{title}</SubmitButton>
            <LinkButton href={back}>{common('cancel')}</LinkButton>
          </FormActions>
        </Form>
      </ConfirmPanel>
    </>
  );
}
