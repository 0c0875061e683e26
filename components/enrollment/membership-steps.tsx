import { useTranslations } from 'next-intl';
import { RadioGroupField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/action/form-state';
import type { ProfileChoice } from '@/lib/domain/membership';
import { paths } from '@/lib/paths';

interface StepProps {
  readonly action: FormAction;
  /** The version of the enrollment on screen; none for a change of the MPN ID. */
  readonly version?: string;
}

function hiddenOf(version: string | undefined): Readonly<Record<string, string>> {
  return version === undefined ? {} : { version };
}

/** The first screen of the membership sign-in: who. */
export function MembershipNameStep({
  action,
  version,
  userName,
}: StepProps & { userName: string | undefined }) {
  const t = useTranslations('enroll.membership');
  const words = useTranslations('enroll');
  const labels = useTranslations('membership');
  return (
    <Form action={action} title={t('title')} hidden={hiddenOf(version)}>
      <TextField
        name="userName"
        label={labels('userName')}
        defaultValue={userName}
        autoComplete="section-membership username"
        autoCapitalize="none"
        spellCheck={false}
        width="md"
      />
      <SubmitButton>{words('next')}</SubmitButton>
    </Form>
  );
}

/** The second screen: the password. */
export function MembershipPasswordStep({
  action,
  version,
  userName,
  back = paths.enrollStep('membership'),
}: StepProps & { userName: string; back?: string }) {
  const t = useTranslations('enroll.membership');
  const words = useTranslations('enroll');
  const labels = useTranslations('membership');
  return (
    <Form action={action} title={t('passwordTitle')} hidden={hiddenOf(version)}>
      <p className="wrap-anywhere">{t('as', { userName })}</p>
      <PasswordField
        name="password"
        label={labels('password')}
        autoComplete="current-password"
        width="md"
      />
      <FormActions>
        <SubmitButton>{words('signIn')}</SubmitButton>
        <LinkButton href={back}>{t('otherUserName')}</LinkButton>
      </FormActions>
    </Form>
  );
}

/** A profile with its country in the reader's language. */
export interface ProfileOption extends ProfileChoice {
  readonly countryName: string;
}

/** Chooses a profile; the unusable ones are shown, each with its reason. */
export function ProfileStep({
  action,
  leave,
  version,
  profiles,
  chosen,
  ownCountry,
}: StepProps & {
  leave: FormAction;
  profiles: readonly ProfileOption[];
  chosen: string | undefined;
  ownCountry: string;
}) {
  const t = useTranslations('enroll.profile');
  const words = useTranslations('enroll');
  const usable = profiles.some(({ problem }) => problem === null);
  return (
    <div className="space-y-4">
      {usable ? null : (
        <Notice tone="warning" title={t(profiles.length === 0 ? 'emptyTitle' : 'noneTitle')}>
          <p>{t(profiles.length === 0 ? 'empty' : 'none')}</p>
        </Notice>
      )}
      {profiles.length === 0 ? null : (
        <Form action={action} title={t('title')} hidden={hiddenOf(version)}>
          <ProfileList profiles={profiles} chosen={chosen} ownCountry={ownCountry} />
          {usable ? <SubmitButton>{words('continue')}</SubmitButton> : null}
        </Form>
      )}
      <Form action={leave} hidden={hiddenOf(version)} idPrefix="leave-">
        <SubmitButton variant="secondary">{words('cancel')}</SubmitButton>
      </Form>
    </div>
  );
}

function ProfileList({
  profiles,
  chosen,
  ownCountry,
}: {
  profiles: readonly ProfileOption[];
  chosen: string | undefined;
  ownCountry: string;
}) {
  const t = useTranslations('enroll.profile');
  const m = useTranslations('membership');
  return (
    <RadioGroupField
      name="profileId"
      legend={t('legend')}
      {...(chosen === undefined ? {} : { defaultValue: chosen })}
      options={profiles.map(({ id, name, mpnId, type, problem, countryName }) => ({
        value: id,
        label: t('label', { name, mpnId }),
        disabled: problem !== null,
        hint: (
          <>
            {t('about', { country: countryName, type: m(`type.${type}`) })}
            {problem === null ? null : (
              <span className="block">
                {m(`problem.${problem}`, { country: countryName, own: ownCountry })}
              </span>
            )}
          </>
        ),
      }))}
    />
  );
}
