import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/action/form-state';
import { localeNames, locales } from '@/lib/messages/locale';
import { themes } from '@/lib/messages/preferences';
import { paths } from '@/lib/paths';
import { NameFields } from './name-fields';

interface Profile {
  readonly firstName: string;
  readonly lastName: string;
  readonly contactEmail: string;
  readonly isGuest: boolean;
  readonly locale: string;
  readonly timeZone: string;
  readonly theme: string;
}

/** Time zones by name; the person's own and UTC are always among them. */
function timeZones(own: string): string[] {
  return [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])].sort();
}

/** One's own name, language, time zone and appearance. */
export function ProfileForm({
  action,
  profile,
  title,
}: {
  action: FormAction;
  profile: Profile;
  title: string;
}) {
  const t = useTranslations('profile');
  return (
    <Form key={JSON.stringify(profile)} action={action} title={title}>
      <DescriptionList
        items={[
          {
            term: t('contactEmail'),
            value: (
              <>
                {profile.contactEmail}
                <p className="text-muted">
                  {t(profile.isGuest ? 'contactEmailOfGuest' : 'contactEmailHint')}
                </p>
              </>
            ),
            action: profile.isGuest ? null : (
              <TextLink href={paths.ownContactEmail()}>{t('contactEmailChange')}</TextLink>
            ),
          },
        ]}
      />
      <NameFields firstName={profile.firstName} lastName={profile.lastName} isOwn />
      <SelectField
        name="locale"
        label={t('language')}
        placeholder={null}
        defaultValue={profile.locale}
        options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
      />
      <SelectField
        name="timeZone"
        label={t('timeZone')}
        placeholder={null}
        defaultValue={profile.timeZone}
        options={timeZones(profile.timeZone).map((zone) => ({ value: zone, label: zone }))}
      />
      <SelectField
        name="theme"
        label={t('theme')}
        placeholder={null}
        defaultValue={profile.theme}
        options={themes.map((theme) => ({ value: theme, label: t(`themes.${theme}`) }))}
      />
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
