'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { failure } from '@/lib/messages/failure';
import { defaultLocale, localeOf, type Locale } from '@/lib/messages/locale';
import { paths } from '@/lib/paths';

/** The page's language; error pages are drawn in the browser, after the server gave up. */
function pageLocale(): Locale {
  return localeOf(document.documentElement.lang);
}

/** The language does not change while an error page is shown, but is known only once it is. */
const never = () => () => undefined;

function usePageLocale(): Locale {
  return useSyncExternalStore(never, pageLocale, () => defaultLocale);
}

/**
 * What a person sees when something unexpected failed: no detail but the reference under which
 * it was logged. Without `locale`, in the language of the page.
 */
export function FailureMessage({
  reference,
  retry,
  locale: fixed,
}: {
  reference: string | undefined;
  retry: () => void;
  locale?: Locale;
}) {
  const pages = usePageLocale();
  const locale = fixed ?? pages;
  const words = failure[locale];
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = words.title;
    heading.current?.focus();
  }, [words.title]);

  return (
    <div lang={locale} className="mx-auto w-full max-w-xl space-y-4 py-8">
      <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold">
        {words.title}
      </h1>
      <p>{words.body}</p>
      {reference ? (
        <p className="text-muted">
          {words.reference}: <code className="font-mono text-ink select-all">{reference}</code>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <button type="button" className={buttonClass('primary')} onClick={retry}>
          {words.retry}
        </button>
        {/* A full load: what failed may have been the page's own script. */}
        <a href={paths.publicHome()} className={buttonClass('secondary')}>
          {words.home}
        </a>
      </div>
    </div>
  );
}
