import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { AddPasskeyForm } from '@/components/factors/add-passkey-form';
import { TextLink } from '@/components/ui/text-link';
import { requireFactorOwner } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { nextIn } from '../../next-in';
import { addPasskeyAction, beginPasskeyAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors.passkey'))('title') };
}

export default async function AddPasskeyPage({
  searchParams,
}: PageProps<'/second-factor/passkey'>) {
  const owner = await requireFactorOwner();
  const query = nextIn((await searchParams)['next']);
  const t = await getTranslations('factors');
  return (
    <AuthCard
      title={t('passkey.title')}
      lead={t('passkey.lead')}
      footer={
        <p>
          {owner.hasSecondFactor ? (
            <TextLink href={paths.security()}>{t('setUp.back')}</TextLink>
          ) : (
            <TextLink href={paths.setUpFactor(query)}>{t('setUp.otherKind')}</TextLink>
          )}
        </p>
      }
    >
      <AddPasskeyForm begin={beginPasskeyAction} add={addPasskeyAction} next={query.next} />
    </AuthCard>
  );
}
