import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { Card, Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { FormAction } from '@/lib/action/form-state';
import type { UserIdentity } from '@/lib/domain/users';

/** The identities of a user, and the form that prepares one. */
export function UserIdentities({
  userId,
  identities,
  obstacle,
  prepare,
  remove,
}: {
  userId: string;
  identities: readonly UserIdentity[];
  /** In place of the form, while there is no issuer to prepare an account for. */
  obstacle: ReactNode;
  prepare: FormAction;
  remove: FormAction;
}) {
  const t = useTranslations('openid.user');
  return (
    <>
      {identities.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <p className="text-muted">{t('removeLead')}</p>
      )}
      {identities.map((identity) => (
        <IdentityCard key={identity.id} userId={userId} identity={identity} remove={remove} />
      ))}
      {obstacle ?? (
        <Section title={t('prepare')} description={t('lead')}>
          <Form action={prepare} title={t('prepare')} hidden={{ userId }}>
            <TextField
              name="subject"
              label={t('subject')}
              hint={t('subjectHint')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <SubmitButton>{t('prepare')}</SubmitButton>
          </Form>
        </Section>
      )}
    </>
  );
}

function IdentityCard({
  userId,
  identity: { id, host, subject, linkedAt, lastUsedAt },
  remove,
}: {
  userId: string;
  identity: UserIdentity;
  remove: FormAction;
}) {
  const t = useTranslations('openid.user');
  return (
    <Card className="space-y-3">
      <DescriptionList
        items={[
          { term: t('host'), value: host },
          { term: t('subject'), value: <span className="wrap-anywhere">{subject}</span> },
          { term: t('since'), value: <LocalTime value={linkedAt} /> },
          {
            term: t('used'),
            value: lastUsedAt === null ? t('never') : <LocalTime value={lastUsedAt} />,
          },
        ]}
      />
      <Form
        action={remove}
        title={t('removeOf', { subject, host })}
        idPrefix={`${id}-`}
        hidden={{ userId, identityId: id }}
      >
        <SubmitButton variant="secondary">
          <span aria-hidden="true">{t('remove')}</span>
          <span className="sr-only">{t('removeOf', { subject, host })}</span>
        </SubmitButton>
      </Form>
    </Card>
  );
}
