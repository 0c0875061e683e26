import { useTranslations } from 'next-intl';
import { FileField } from '@/components/form/file-field';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import { LOGO_PIXELS, MAX_LOGO_BYTES } from '@/lib/domain/listings/schema';

/** The logo of the directory: as it is shown now, another one, or none. */
export function LogoForm({
  src,
  set,
  remove,
}: {
  /** Where the present logo is; null without one. */
  src: string | null;
  set: FormAction;
  remove: FormAction;
}) {
  const t = useTranslations('providerListing');
  const max = MAX_LOGO_BYTES / 1024 / 1024;
  return (
    <Section title={t('logo')}>
      {src === null ? (
        <p className="text-muted">{t('noLogo')}</p>
      ) : (
        <span className="inline-block rounded-md border border-line bg-white p-2">
          <img src={src} alt={t('logoAlt')} className="max-h-40 max-w-full" />
        </span>
      )}
      <Form action={set} title={t('logo')} idPrefix="logo-">
        <FileField
          name="file"
          label={t('picture')}
          hint={t('pictureHint', { max, pixels: LOGO_PIXELS })}
          accept=".png,.jpg,.jpeg,.gif"
          maxBytes={MAX_LOGO_BYTES}
          tooLarge={t('pictureTooLarge', { max })}
        />
        <FormActions>
          <SubmitButton variant="secondary">{t('setLogo')}</SubmitButton>
        </FormActions>
      </Form>
      {src === null ? null : (
        <Form action={remove} idPrefix="no-logo-">
          <SubmitButton variant="secondary">{t('removeLogo')}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}
