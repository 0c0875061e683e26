import { useFormatter, useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { UserIdentity } from '@/lib/domain/users';

/** The identities elsewhere that sign somebody in here; each can be taken away. */
export function OwnIdentities({
  identities,
  remove,
}: {
  identities: readonly UserIdentity[];
  remove: FormAction;
}) {
  const t = useTranslations('openid.own');
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' });
  if (identities.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="space-y-3">
      {identities.map(({ id, host, subject, linkedAt, lastUsedAt }) => (
        <li key={id}>
          <Card className="space-y-3">
            <div className="wrap-anywhere">
              <span className="font-semibold">{host}</span>{' '}
              <span className="text-muted">
                ({t('since', { date: day(linkedAt) })},{' '}
                {lastUsedAt === null ? t('unused') : t('used', { date: day(lastUsedAt) })})
              </span>
              <p className="text-muted">{subject}</p>
            </div>
            <Form
              action={remove}
              title={t('disconnectOf', { host })}
              idPrefix={`${id}-`}
              hidden={{ identityId: id }}
            >
              <SubmitButton variant="secondary">
                <span aria-hidden="true">{t('disconnect')}</span>
                <span className="sr-only">{t('disconnectOf', { host })}</span>
              </SubmitButton>
            </Form>
          </Card>
        </li>
      ))}
    </ul>
  );
}
