import { useTranslations } from 'next-intl';
import { RadioGroupField } from '@/components/form/choice-fields';
import type { Delivery } from '@/lib/domain/users/schema';

/** For how many hours what the user is given works, by the way it is given. */
export type DeliveryHours = Readonly<Record<Delivery, number>>;

/** How a user comes to a new password: shown to the admin, or chosen by a mailed link. */
export function DeliveryField({
  hours,
  email,
}: {
  hours: DeliveryHours;
  /** Where the link goes, when that is known already. */
  email?: string;
}) {
  const t = useTranslations('users.delivery');
  return (
    <RadioGroupField
      name="delivery"
      legend={t('legend')}
      defaultValue="temporary"
      options={[
        {
          value: 'temporary',
          label: t('temporary'),
          hint: t('temporaryHint', { hours: hours.temporary }),
        },
        {
          value: 'link',
          label: email === undefined ? t('link') : t('linkTo', { email }),
          hint: t('linkHint', { hours: hours.link }),
        },
      ]}
    />
  );
}
