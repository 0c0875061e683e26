import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';

interface Account {
  readonly name: string;
  readonly signInName: string;
  readonly organization: string;
  /** In the reader's language. */
  readonly country: string;
}

/** Sign in or create one; done for whoever is signed in. */
export function WorkAccountStep({ account }: { account: Account | null }) {
  const t = useTranslations('enroll.workAccount');
  const words = useTranslations('enroll');
  const next = paths.enrollStep('association');
  if (account !== null) {
    return (
      <>
        <Notice tone="success" title={t('doneTitle')}>
          <p className="wrap-anywhere">{t('done', { ...account })}</p>
          <p>{t('other')}</p>
        </Notice>
        <LinkButton href={next} variant="primary">
          {words('continue')}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <Section title={t('haveTitle')}>
        <LinkButton href={paths.signIn({ next })} variant="primary">
          {words('signIn')}
        </LinkButton>
      </Section>
      <Section title={t('noneTitle')} description={t('none')}>
        <LinkButton href={paths.createAccount({ next })}>{words('createOne')}</LinkButton>
      </Section>
    </>
  );
}
