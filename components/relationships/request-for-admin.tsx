import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { buttonClass } from '@/components/ui/button-class';
import { Section } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import type { Actor } from '@/lib/access';
import type { FormAction } from '@/lib/action/form-state';

/** For a colleague who may not decide: who can, and how the request reaches them. */
export function RequestForAdmin({
  token,
  partners,
  actor,
  deciders,
  forward,
  useOtherAccount,
}: {
  token: string;
  partners: string;
  actor: Pick<Actor, 'signInName' | 'organization'>;
  deciders: readonly { id: string; name: string; signInName: string }[];
  /** A `mailto:` address with the link in its text. */
  forward: string;
  useOtherAccount: FormAction;
}) {
  const t = useTranslations('relationshipRequest');
  const organization = actor.organization.name;
  return (
    <Section title={t('notAdminTitle')}>
      <p className="wrap-anywhere">
        {t('notAdminLead', { signInName: actor.signInName, organization, partners })}
      </p>
      <p>{t('notAdminWho', { count: deciders.length })}</p>
      {deciders.length === 0 ? null : (
        <ul className="list-disc space-y-1 ps-5 wrap-anywhere">
          {deciders.map((decider) => (
            <li key={decider.id}>
              {decider.name} ({decider.signInName})
            </li>
          ))}
        </ul>
      )}
      <p>{t('notAdminForward')}</p>
      <a href={forward} className={buttonClass('primary')}>
        <Icon name="mail" />
        {t('notAdminForwardMail')}
      </a>
      <OtherAccount token={token} action={useOtherAccount} />
    </Section>
  );
}

/** Out of this account and, once in with another one, back to the link. */
export function OtherAccount({ token, action }: { token: string; action: FormAction }) {
  const t = useTranslations('relationshipRequest');
  return (
    <Form action={action} title={t('otherAccount')} hidden={{ token }} className="-mt-1">
      <FormActions>
        <SubmitButton variant="secondary">{t('otherAccount')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
