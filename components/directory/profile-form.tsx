import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/action/form-state';
import type { DirectoryProfile } from '@/lib/domain/membership';
import { MPN_STATUSES, MPN_TYPES } from '@/lib/domain/membership/schema';
import type { CountryOption } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { LocationFields } from './location-fields';

/** Adds a profile, or edits one. */
export function ProfileForm({
  action,
  profile,
  countries,
}: {
  action: FormAction;
  profile: DirectoryProfile | null;
  countries: readonly CountryOption[];
}) {
  const t = useTranslations('directory');
  const cancel = useTranslations('common')('cancel');
  const holder = profile?.associatedOrganization ?? null;
  const verb = profile === null ? t('add') : t('save');
  return (
    <Form
      action={action}
      title={verb}
      hidden={profile === null ? {} : { profileId: profile.id, version: String(profile.version) }}
      className="max-w-3xl"
    >
      <Card className="space-y-5">
        {holder === null ? null : (
          <Notice title={t('inUse', { organization: holder.name })}>{t('inUseBody')}</Notice>
        )}
        <TextField name="name" label={t('name')} defaultValue={profile?.name} autoComplete="off" />
        <TextField
          name="mpnId"
          label={t('mpnId')}
          hint={holder === null ? t('mpnIdHint') : t('mpnIdFixed')}
          width="sm"
          inputMode="numeric"
          readOnly={holder !== null}
          defaultValue={profile?.mpnId}
          autoComplete="off"
        />
        <SelectField
          name="country"
          label={t('country')}
          defaultValue={profile?.country}
          options={countries}
        />
        <SelectField
          name="type"
          label={t('type')}
          width="sm"
          placeholder={null}
          defaultValue={profile?.type ?? 'LOCATION'}
          options={MPN_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
        />
        <SelectField
          name="status"
          label={t('status')}
          width="sm"
          placeholder={null}
          defaultValue={profile?.status ?? 'ACTIVE'}
          options={MPN_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        />
        <TextField
          name="userName"
          label={t('userName')}
          hint={t('userNameHint')}
          defaultValue={profile?.account.userName}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <CheckboxField
          name="isProgramMember"
          label={t('programMember')}
          hint={t('programMemberHint')}
          defaultChecked={profile?.isProgramMember ?? false}
        />
        <CheckboxField
          name="associatedElsewhere"
          label={t('associatedElsewhere')}
          hint={t('associatedElsewhereHint')}
          defaultChecked={profile?.associatedElsewhere ?? false}
        />
        <LocationFields profile={profile} />
        {holder === null ? null : (
          <CheckboxField
            name="confirmBreak"
            label={t('confirmBreak', { organization: holder.name })}
          />
        )}
        <FormActions>
          <SubmitButton>{verb}</SubmitButton>
          <LinkButton href={paths.membershipDirectory()}>{cancel}</LinkButton>
        </FormActions>
      </Card>
    </Form>
  );
}
