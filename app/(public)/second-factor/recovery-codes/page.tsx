import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { RecoveryCodesForm } from '@/components/factors/recovery-codes-form';
import { requireFactorOwner } from '@/lib/auth';
import { getOwnFactors } from '@/lib/domain/factors';
import { paths } from '@/lib/paths';
import { nextIn } from '../../next-in';
import { renewRecoveryCodesAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors.codes'))('title') };
}

/** Makes recovery codes and shows them once. */
export default async function RecoveryCodesPage({
  searchParams,
}: PageProps<'/second-factor/recovery-codes'>) {
  const owner = await requireFactorOwner();
  const query = nextIn((await searchParams)['next']);
  if (!owner.hasSecondFactor) redirect(paths.setUpFactor(query));
  const { recoveryCodesLeft } = await getOwnFactors(owner);
  const t = await getTranslations('factors.codes');
  return (
    <AuthCard title={t('title')} lead={t('lead')}>
      <RecoveryCodesForm
        action={renewRecoveryCodesAction}
        left={recoveryCodesLeft}
        onward={query.next ?? paths.security()}
      />
    </AuthCard>
  );
}
