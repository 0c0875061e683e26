import { useTranslations } from 'next-intl';

/** The label of an action in the reader's language; an action without one shows its code. */
export function useActionLabel(): (action: string) => string {
  const t = useTranslations('activity.actions');
  return (action) => {
    const key = action as Parameters<typeof t>[0];
    return /^[a-z_]+$/.test(action) && t.has(key) ? t(key) : action;
  };
}
