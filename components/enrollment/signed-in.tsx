import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** Who is signed in, and the way to sign out; for the top bar of the wizard. */
export function SignedIn({
  signInName,
  signOut,
}: {
  signInName: string;
  signOut: () => Promise<void>;
}) {
  const t = useTranslations('shell');
  return (
    <form action={signOut} className="flex min-w-0 items-center gap-2">
      <span className="hidden min-w-0 truncate text-muted sm:block">
        <span className="sr-only">{t('signedInAs')} </span>
        {signInName}
      </span>
      <Button type="submit" variant="subtle">
        {t('signOut')}
      </Button>
    </form>
  );
}
