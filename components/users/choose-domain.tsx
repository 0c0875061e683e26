import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/action/form-state';
import type { getUserMove } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

type Moves = Awaited<ReturnType<typeof getUserMove>>;

/** Who is ticked, and the domains to which they can be moved. */
export function ChooseDomain({
  moves,
  domains,
  mayAddDomains,
  clear,
}: {
  moves: Moves;
  domains: readonly string[];
  mayAddDomains: boolean;
  clear: FormAction;
}) {
  const t = useTranslations('users.move');
  return (
    <div className="max-w-3xl space-y-4">
      <Section title={t('selected', { count: moves.length })}>
        <ul className="list-disc space-y-1 ps-5">
          {moves.map(({ user }) => (
            <li key={user.id} className="wrap-anywhere">
              <TextLink href={paths.user(user.id)}>{`${user.firstName} ${user.lastName}`}</TextLink>
              {` · ${user.signInName}`}
            </li>
          ))}
        </ul>
        <Form action={clear} title={t('clear')} idPrefix="clear">
          <SubmitButton variant="secondary">{t('clear')}</SubmitButton>
        </Form>
      </Section>
      <Section title={t('where')}>
        <p>{t('whereHint')}</p>
        <ul className="flex flex-wrap gap-3">
          {domains.map((domain) => (
            <li key={domain} className="max-w-full">
              <LinkButton href={paths.userSelection({ domain })}>{`@${domain}`}</LinkButton>
            </li>
          ))}
        </ul>
        {mayAddDomains ? (
          <p>
            <TextLink href={paths.domains()}>{t('addDomain')}</TextLink>
          </p>
        ) : null}
        <LinkButton href={paths.userManagement()} variant="subtle">
          {t('back')}
        </LinkButton>
      </Section>
    </div>
  );
}
