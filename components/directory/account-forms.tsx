import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import { TextLink } from '@/components/ui/text-link';
import { TemporaryPassword } from '@/components/users/temporary-password';
import { UntilDone } from '@/components/form/until-done';
import type { FormAction } from '@/lib/action/form-state';
import type { MembershipAccountFacts } from '@/lib/domain/membership';
import { paths } from '@/lib/paths';

/** A membership account: its profiles, its user name, and a new password. */
export function AccountForms({
  account,
  rename,
  issue,
}: {
  account: MembershipAccountFacts;
  rename: FormAction;
  issue: FormAction;
}) {
  const t = useTranslations('directory');
  const added = useTranslations('users.added');
  const copied = useTranslations('common')('copied');
  const words = {
    lead: t('issued.lead'),
    name: t('name'),
    signInName: t('userName'),
    temporaryPassword: t('password'),
    contactEmail: added('contactEmail'),
    roles: added('roles'),
    onceTitle: added('onceTitle'),
    onceBody: t('issued.once'),
    copyPassword: added('copyPassword'),
    copySignInName: added('copySignInName'),
    copied,
    nextTitle: added('nextTitle'),
    open: t('issued.open'),
    next: [t('issued.next')],
  };
  return (
    <>
      <Section title={t('account')}>
        <DescriptionList
          items={[
            { term: t('created'), value: <LocalTime value={account.createdAt} /> },
            {
              term: t('password'),
              value: account.hasPassword ? t('hasPassword') : t('noPassword'),
            },
          ]}
        />
      </Section>
      <Section title={t('profiles')}>
        <DescriptionList
          items={[
            ...account.profiles.map(({ id, name, mpnId }) => ({
              key: id,
              term: mpnId,
              value: <TextLink href={paths.membershipProfile(id)}>{name}</TextLink>,
            })),
          ]}
        />
      </Section>
      <Form
        action={issue}
        title={t('issueTitle')}
        idPrefix="issue-"
        hidden={{ accountId: account.id }}
      >
        <UntilDone>
          <Section title={t('issueTitle')} description={t('issueBody')}>
            <SubmitButton>{t('issue')}</SubmitButton>
          </Section>
        </UntilDone>
        <TemporaryPassword words={words} />
      </Form>
      <Section title={t('rename')}>
        <Form
          key={account.userName}
          action={rename}
          title={t('rename')}
          hidden={{ accountId: account.id }}
        >
          <TextField
            name="userName"
            label={t('userName')}
            defaultValue={account.userName}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <SubmitButton variant="secondary">{t('rename')}</SubmitButton>
        </Form>
      </Section>
    </>
  );
}
