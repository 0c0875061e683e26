import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import type { FormAction } from '@/lib/action/form-state';
import type { UserDetail } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { DANGEROUS_ACTS, type ConfirmedAct } from './acts';
import { DeliveryField, type DeliveryHours } from './delivery-field';
import { TemporaryPassword } from './temporary-password';
import { useTemporaryPasswordWords } from './temporary-password-words';
import { UntilDone } from '@/components/form/until-done';

const CONSEQUENCES = ['consequence1', 'consequence2', 'consequence3'] as const;

/** Asks before an act on a user: what will happen, and the button that carries the verb. */
export function ActForm({
  act,
  user,
  action,
  hours,
}: {
  act: ConfirmedAct;
  user: UserDetail;
  action: FormAction;
  hours: DeliveryHours;
}) {
  const t = useTranslations('users.acts');
  const common = useTranslations('common');
  const added = useTranslations('users.added');
  const words = useTemporaryPasswordWords(hours.temporary, false);
  const name = `${user.firstName} ${user.lastName}`;
  const title = t(`${act}.title`, { name });
  const consequences = CONSEQUENCES.filter((key) => t.has(`${act}.${key}` as 'block.title')).map(
    (key) => t(`${act}.${key}` as 'block.title', { name }),
  );
  const isReset = act === 'resetPassword';
  const declaration =
    act === 'resetFactors' ? (
      <CheckboxField name="identityChecked" label={t('resetFactors.identityChecked', { name })} />
    ) : null;
  const seen = isReset ? { version: String(user.version) } : {};
  return (
    <Form action={action} title={title} hidden={{ userId: user.id, ...seen }} className="max-w-2xl">
      <UntilDone>
        <ConfirmPanel
          lead={title}
          consequences={consequences}
          declaration={
            isReset ? <DeliveryField hours={hours} email={user.contactEmail} /> : declaration
          }
        >
          <FormActions>
            <SubmitButton variant={DANGEROUS_ACTS.includes(act) ? 'danger' : 'primary'}>
              {t(`${act}.button`)}
            </SubmitButton>
            <LinkButton href={paths.user(user.id)}>{common('cancel')}</LinkButton>
          </FormActions>
        </ConfirmPanel>
      </UntilDone>
      <TemporaryPassword
        words={words}
        links={[{ href: paths.userManagement(), label: added('toList') }]}
      />
    </Form>
  );
}
