import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountForms } from '@/components/directory/account-forms';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getMembershipAccount } from '@/lib/domain/membership';
import { paths } from '@/lib/paths';
import { issuePasswordAction, renameAccountAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('account') };
}

export default async function MembershipAccountPage({
  params,
  searchParams,
}: PageProps<'/program/membership/accounts/[accountId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const { accountId } = await params;
  const account = await orNotFound(getMembershipAccount(actor, accountId));
  const { notice } = await searchParams;
  const t = await getTranslations('directory');
  return (
    <>
      <PageHeader
        title={account.userName}
        description={t('account')}
        breadcrumbs={[{ label: t('title'), href: paths.membershipDirectory() }]}
      />
      <div className="max-w-3xl space-y-5">
        {notice === 'saved' ? (
          <Notice tone="success" live>
            {t('saved')}
          </Notice>
        ) : null}
        <AccountForms account={account} rename={renameAccountAction} issue={issuePasswordAction} />
      </div>
    </>
  );
}
