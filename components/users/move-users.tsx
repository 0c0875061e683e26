import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { ConfirmPanel } from '@/components/ui/confirm';
import { keyRole, type Subject } from '@/lib/access';
import type { FormAction } from '@/lib/action/form-state';
import type { getUserMove, StaysBecause } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

type Moves = Awaited<ReturnType<typeof getUserMove>>;

/** Who gets which sign-in name on a domain, who stays and why, and what follows. */
export function MoveUsers({
  actor,
  moves,
  domain,
  action,
}: {
  actor: Subject;
  moves: Moves;
  domain: string;
  action: FormAction;
}) {
  const t = useTranslations('users.move');
  const common = useTranslations('common');
  const why = useReason(actor);
  const going = moves.filter(({ stays }) => stays === null);
  const staying = moves.flatMap(({ stays, ...move }) =>
    stays === null ? [] : [{ ...move, stays }],
  );
  const cancel = <LinkButton href={paths.userSelection()}>{common('cancel')}</LinkButton>;
  return (
    <div className="max-w-3xl space-y-4">
      {going.length === 0 ? (
        <Section title={t('noneMoves')}>{cancel}</Section>
      ) : (
        <ConfirmPanel
          lead={t('lead', { count: going.length })}
          consequences={[t('effectName'), t('effectMail'), t('effectKept')]}
        >
          <ul className="space-y-1">
            {going.map(({ user, signInName }) => (
              <li key={user.id} className="wrap-anywhere">
                {t('change', { from: user.signInName, to: signInName })}
              </li>
            ))}
          </ul>
          <Form
            action={action}
            title={t('title', { domain })}
            hidden={{
              domain,
              seen: going.map(({ user }) => `${user.id}.${user.version}`).join(','),
            }}
          >
            <FormActions>
              <SubmitButton>{t('submit', { count: going.length })}</SubmitButton>
              {cancel}
            </FormActions>
          </Form>
        </ConfirmPanel>
      )}
      {staying.length === 0 ? null : (
        <Section title={t('staying', { count: staying.length })}>
          <ul className="list-disc space-y-1 ps-5">
            {staying.map(({ user, signInName, stays }) => (
              <li key={user.id} className="wrap-anywhere">
                {`${user.signInName}: ${why(stays, signInName)}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** Why somebody stays, in words. */
function useReason(actor: Subject): (code: StaysBecause, signInName: string) => string {
  const t = useTranslations('users.move.stays');
  const roleName = useTranslations('roles');
  return (code, signInName) => {
    switch (code) {
      case 'alreadyThere':
        return t('alreadyThere');
      case 'signInNameTaken':
        return t('taken', { signInName });
      case 'guestContactEmail':
        return t('guest');
      case 'globalAdminOnly':
        return t('globalAdminOnly', { admin: roleName(keyRole(actor.organization)) });
      default:
        return t('other');
    }
  };
}
