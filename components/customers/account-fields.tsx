import { useTranslations } from 'next-intl';
import { Fieldset } from '@/components/form/fieldset';
import { TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';

/** What a partner notes of a customer, as texts of a form. */
export type AccountTexts = Readonly<
  Record<'billingName' | 'firstName' | 'lastName' | 'email' | 'phone', string>
>;

/** What the fields of an account are called. */
export function useAccountLabels(): Readonly<Record<keyof AccountTexts, string>> {
  const t = useTranslations('customers');
  const users = useTranslations('users.form');
  return {
    billingName: t('billingName'),
    firstName: users('firstName'),
    lastName: users('lastName'),
    email: t('contactEmail'),
    phone: t('contactPhone'),
  };
}

/** The billing name, and the partner's contact at the customer. */
export function AccountFields({
  saved,
  inCountry,
  mayBill,
}: {
  saved: AccountTexts;
  /** The customer's country, as it stands in a sentence. */
  inCountry: string;
  /** Whether the editor may change the billing name. */
  mayBill: boolean;
}) {
  const t = useTranslations('customers');
  const contact = useTranslations('enroll.contact');
  const labels = useAccountLabels();
  const field = (name: keyof AccountTexts) =>
    ({ name, label: labels[name], defaultValue: saved[name], optional: true }) as const;
  return (
    <>
      {mayBill ? (
        <TextField {...field('billingName')} hint={t('billingNameHint')} autoComplete="off" />
      ) : (
        <Notice>{t('billingNameForOthers')}</Notice>
      )}
      <Fieldset legend={t('contact')} hint={t('contactHint')}>
        <TextField {...field('firstName')} autoComplete="off" />
        <TextField {...field('lastName')} autoComplete="off" />
        <TextField {...field('email')} type="email" inputMode="email" autoComplete="off" />
        <TextField
          {...field('phone')}
          type="tel"
          hint={contact('phoneHint', { country: inCountry })}
          autoComplete="off"
          width="md"
        />
      </Fieldset>
    </>
  );
}
