import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RemoveFactor } from '@/components/factors/remove-factor';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { PageHeader } from '@/components/shell/page-header';
import { Card } from '@/components/ui/card';
import { requireActor } from '@/lib/auth';
import { getOwnFactors } from '@/lib/domain/factors';
import { paths } from '@/lib/paths';
import { removePasskeyAction, renamePasskeyAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors.editPasskey'))('title') };
}

/** One of the own passkeys: its name, and its removal. */
export default async function PasskeyPage({
  params,
}: PageProps<'/account/security/passkeys/[passkeyId]'>) {
  const actor = await requireActor();
  const { passkeyId } = await params;
  const { authenticatorSince, passkeys } = await getOwnFactors(actor);
  const passkey = passkeys.find(({ id }) => id === passkeyId);
  if (passkey === undefined) notFound();
  const t = await getTranslations('factors.editPasskey');
  const account = await getTranslations('account');
  return (
    <>
      <PageHeader
        title={passkey.name}
        description={t('title')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: account('security.title'), href: paths.security() },
        ]}
      />
      <div className="max-w-2xl space-y-5">
        <Card>
          <Form action={renamePasskeyAction} title={t('rename')} hidden={{ passkeyId }}>
            <TextField
              name="name"
              label={t('name')}
              defaultValue={passkey.name}
              autoComplete="off"
            />
            <SubmitButton>{t('rename')}</SubmitButton>
          </Form>
        </Card>
        <h2 className="text-lg font-semibold">{t('removeTitle')}</h2>
        <RemoveFactor
          action={removePasskeyAction}
          title={t('lead', { name: passkey.name })}
          effect={t('effect')}
          isLast={authenticatorSince === null && passkeys.length === 1}
          button={t('button')}
          hidden={{ passkeyId }}
        />
      </div>
    </>
  );
}
