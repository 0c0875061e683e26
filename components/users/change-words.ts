import { useFormatter, useTranslations } from 'next-intl';
import { isRole } from '@/lib/access';

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {};
}

/** Where the words of a field's values stand. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  status: 'users.status',
  theme: 'profile.themes',
  delivery: 'users.history.delivery',
  locale: 'users.history.locale',
};

/** Whatever has no words of its own is shown as it stands. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * What a record says of a user before and after, as sentences in the reader's language; fields that
 * did not change are left out.
 */
export function useChangeWords(): (before: unknown, after: unknown) => string[] {
  const t = useTranslations('users.history');
  const fieldName = useTranslations('users.history.fields');
  const any = useTranslations();
  const roleName = useTranslations('roles');
  const format = useFormatter();

  const named = (name: string): string => {
    const key = name as Parameters<typeof fieldName>[0];
    return /^[a-zA-Z]+$/.test(name) && fieldName.has(key) ? fieldName(key) : name;
  };
  const worded = (field: string, value: unknown): string => {
    if (value === undefined || value === null) return t('nothing');
    if (field === 'roles' && Array.isArray(value)) {
      const names = value.map((role: unknown) =>
        typeof role === 'string' && isRole(role) ? roleName(role) : plain(role),
      );
      return names.length === 0 ? t('noRole') : format.list(names);
    }
    const text = plain(value);
    const key = `${VALUE_WORDS[field] ?? ''}.${text}` as 'users.status.ACTIVE';
    return field in VALUE_WORDS && /^[a-zA-Z]+$/.test(text) && any.has(key) ? any(key) : text;
  };
  return (before, after) => {
    const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
    const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
    return names
      .filter((name) => plain(old[name]) !== plain(fresh[name]))
      .map((name) => {
        const field = named(name);
        const now = worded(name, fresh[name]);
        return name in old
          ? t('changed', { field, before: worded(name, old[name]), after: now })
          : t('set', { field, value: now });
      });
  };
}
