import { useFormatter, useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { UserDetail } from '@/lib/domain/users';
import { UserStatus } from './user-status';

const MOMENT = { dateStyle: 'medium', timeStyle: 'short' } as const;

/** What the account is and was: state, dates, id. */
export function AccountFacts({
  user,
  restorableUntil,
  withContact,
}: {
  user: UserDetail;
  /** Left out where a form beside it shows the address. */
  withContact: boolean;
  /** Counts for a deleted user only. */
  restorableUntil: Date;
}) {
  const t = useTranslations('users');
  const common = useTranslations('common');
  const format = useFormatter();
  const until = (key: 'passwordExpires' | 'restorableUntil', date: Date) => (
    <p className="text-muted">{t(`detail.${key}`, { date: format.dateTime(date, MOMENT) })}</p>
  );
  return (
    <DescriptionList
      items={[
        {
          term: t('detail.status'),
          value: (
            <div className="space-y-1">
              <UserStatus status={user.status} />
              {user.status === 'DELETED' ? until('restorableUntil', restorableUntil) : null}
              {user.status !== 'DELETED' &&
              user.mustChangePassword &&
              user.passwordExpiresAt !== null
                ? until('passwordExpires', user.passwordExpiresAt)
                : null}
            </div>
          ),
        },
        {
          term: t('list.type'),
          value: (
            <>
              <p>{t(user.isGuest ? 'type.guest' : 'type.member')}</p>
              <p className="text-muted">{t(user.isGuest ? 'type.guestHint' : 'type.memberHint')}</p>
            </>
          ),
        },
        {
          term: t('detail.secondFactor'),
          value:
            user.secondFactorSince === null
              ? t('detail.secondFactorNone')
              : t('detail.secondFactorSince', {
                  date: format.dateTime(user.secondFactorSince, { dateStyle: 'long' }),
                }),
        },
        ...(withContact ? [{ term: t('form.contactEmail'), value: user.contactEmail }] : []),
        { term: t('detail.created'), value: <LocalTime value={user.createdAt} /> },
        {
          term: t('detail.lastSignIn'),
          value:
            user.lastSignInAt === null ? t('list.never') : <LocalTime value={user.lastSignInAt} />,
        },
        {
          term: t('detail.id'),
          value: (
            <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <code>{user.id}</code>
              <CopyButton value={user.id} label={common('copy')} copied={common('copied')} />
            </span>
          ),
        },
      ]}
    />
  );
}
