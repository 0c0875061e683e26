import { useFormatter, useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import type { Actor } from '@/lib/access';
import type { FormAction } from '@/lib/action/form-state';
import type { Agreement } from '@/lib/domain/catalog';
import { paths } from '@/lib/paths';
import { AgreementBox } from './agreement-box';

/** What the customer ticks, Accept, and the way to Decline, which asks first. */
export function RelationshipOfferForms({
  token,
  partners,
  issuer,
  actor,
  includesPrivileges,
  hasRelationship,
  agreement,
  isRenewal,
  expiresAt,
  isReusable,
  accept,
}: {
  token: string;
  partners: string;
  /** Who is told of a decline. */
  issuer: string;
  actor: Pick<Actor, 'signInName' | 'organization'>;
  includesPrivileges: boolean;
  /** All partners who ask have the relationship: what is left to grant are the privileges. */
  hasRelationship: boolean;
  /** The agreement still to be accepted. */
  agreement: Agreement | null;
  /** An earlier version was accepted. */
  isRenewal: boolean;
  expiresAt: Date;
  /** The link works for others after this answer. */
  isReusable: boolean;
  accept: FormAction;
}) {
  const t = useTranslations('relationshipRequest');
  const format = useFormatter();
  const organization = actor.organization.name;
  return (
    <>
      <Form action={accept} title={t('accept')} hidden={{ token }} className="space-y-4">
        {includesPrivileges ? (
          <Section title={t('privilegesTitle')}>
            <p>{t('privilegesMeaning', { partners })}</p>
            <CheckboxField
              name="grantPrivileges"
              label={t('privilegesTick')}
              hint={t(hasRelationship ? 'privilegesOnlyHint' : 'privilegesHint')}
              defaultChecked
            />
          </Section>
        ) : null}
        <Section
          title={t('agreementTitle')}
          description={
            agreement === null
              ? t('agreementDone')
              : t(isRenewal ? 'agreementRenewal' : 'agreementLead')
          }
        >
          {agreement === null ? null : (
            <div className="space-y-4">
              <AgreementBox agreement={agreement} />
              {/* The box carries the version that was read: another one has to be ticked anew. */}
              <CheckboxField
                name="acceptAgreement"
                value={agreement.id}
                label={t('agreementTick', { organization })}
              />
            </div>
          )}
        </Section>
        <p className="wrap-anywhere text-muted">
          {t('signedInAs', { organization, signInName: actor.signInName })}{' '}
          {t(isReusable ? 'expiresOpen' : 'expires', {
            date: format.dateTime(expiresAt, { dateStyle: 'long' }),
          })}
        </p>
        <FormActions>
          <SubmitButton>{t('accept')}</SubmitButton>
        </FormActions>
      </Form>
      <div className="space-y-3 border-t border-line pt-4">
        <p>{t(isReusable ? 'declineOpenLead' : 'declineLead', { issuer })}</p>
        <LinkButton href={paths.declineInvitation(token)}>{t('decline')}</LinkButton>
      </div>
    </>
  );
}
