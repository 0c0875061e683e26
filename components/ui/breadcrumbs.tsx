import { useTranslations } from 'next-intl';
import { Icon } from './icon';
import { TextLink } from './text-link';

export type Crumb = { label: string; href: string };

/** Where the page is: links to what is above it. The page itself is named by its heading. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations('common');
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-1">
        {items.map((item, index) => (
          <li key={item.href} className="flex items-center gap-1">
            {index > 0 ? <Icon name="chevron-right" className="size-3.5 text-muted" /> : null}
            <TextLink href={item.href} className="inline-block py-0.5">
              {item.label}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
