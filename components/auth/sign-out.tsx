import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** The way out on pages of somebody signed in that have no account menu. */
export function SignOut({ action }: { action: () => Promise<void> }) {
  const t = useTranslations('auth');
  return (
    <form action={action}>
      <Button type="submit" variant="subtle" className="-ms-3">
        {t('signOut')}
      </Button>
    </form>
  );
}
