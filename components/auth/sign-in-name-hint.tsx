import { useTranslations } from 'next-intl';
import { AddressText } from '@/components/ui/address-text';

/** What a sign-in name looks like; `suffix` is a domain to show in the example. */
export function SignInNameHint({ suffix }: { suffix: string }) {
  const t = useTranslations('auth');
  return t.rich('signInNameHint', {
    example: () => <AddressText value={t('signInNameExample', { suffix })} />,
  });
}
