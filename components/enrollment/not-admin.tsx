import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';

/** Tells somebody who may not enroll (or not see the enrollment) who can. */
export function NotAdmin({
  organization,
  name,
  admins,
  at,
  canSeeStatus,
}: {
  organization: string;
  name: string;
  admins: readonly { readonly name: string; readonly signInName: string }[];
  /** What they wanted: to enroll, or to see how the enrollment stands. */
  at: 'wizard' | 'status';
  canSeeStatus: boolean;
}) {
  const t = useTranslations('enroll.notAdmin');
  return (
    <div className="max-w-2xl space-y-4">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <p>{at === 'wizard' ? t('lead', { organization, name }) : t('statusDenied')}</p>
      {admins.length === 0 ? (
        <Notice tone="warning">{t('none')}</Notice>
      ) : (
        <>
          <h2 className="text-base font-semibold">{t('admins')}</h2>
          <ul className="list-disc space-y-1 ps-5">
            {admins.map((admin) => (
              <li key={admin.signInName} className="wrap-anywhere">
                {admin.name} ({admin.signInName})
              </li>
            ))}
          </ul>
        </>
      )}
      {canSeeStatus ? <LinkButton href={paths.enrollmentStatus()}>{t('status')}</LinkButton> : null}
    </div>
  );
}
