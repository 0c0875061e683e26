import { cx } from '@/components/ui/cx';
import type { ListedProvider } from '@/lib/domain/listings';
import { paths } from '@/lib/paths';

/**
 * A provider's logo, or the first letter of its name; its name always stands beside it. Most logos
 * are wider than high, so that it is their height that is one for all.
 */
export function ProviderLogo({
  provider: { id, name, logo },
  isLarge = false,
}: {
  provider: ListedProvider;
  /** On the provider's own page. */
  isLarge?: boolean;
}) {
  if (logo === null) {
    return (
      <span
        aria-hidden="true"
        className="flex size-16 shrink-0 items-center justify-center rounded-md bg-info-surface text-2xl font-semibold text-info"
      >
        {Array.from(name.trim())[0]?.toUpperCase()}
      </span>
    );
  }
  return (
    <span
      className={cx(
        'flex max-w-full shrink-0 items-center justify-center rounded-md border border-line bg-white p-1.5',
        isLarge ? 'h-24' : 'h-16',
      )}
    >
      <img
        src={paths.providerLogo(id, logo.digest)}
        alt=""
        width={logo.width}
        height={logo.height}
        loading="lazy"
        className="max-h-full w-auto max-w-full object-contain"
      />
    </span>
  );
}
