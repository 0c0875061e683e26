import { useTranslations } from 'next-intl';
import type { TemporaryPasswordWords } from './temporary-password';

/** The page's sentences in the reader's language, for the part that runs in the browser. */
export function useTemporaryPasswordWords(hours: number, isNew: boolean): TemporaryPasswordWords {
  const t = useTranslations('users.added');
  const reset = useTranslations('users.reset');
  const common = useTranslations('common');
  return {
    lead: isNew ? t('lead') : reset('lead'),
    name: t('name'),
    signInName: t('signInName'),
    temporaryPassword: t('temporaryPassword'),
    contactEmail: t('contactEmail'),
    roles: t('roles'),
    onceTitle: t('onceTitle'),
    onceBody: t('onceBody'),
    copyPassword: t('copyPassword'),
    copySignInName: t('copySignInName'),
    copied: common('copied'),
    nextTitle: t('nextTitle'),
    open: t('open'),
    next: [t('next1'), t('next2', { hours }), ...(isNew ? [t('next3')] : [])],
  };
}
