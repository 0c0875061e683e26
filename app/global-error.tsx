'use client';

import { FailureMessage } from '@/components/shell/failure-message';
import { locales } from '@/lib/messages/locale';
import './globals.css';

/** The last resort, when the root layout itself failed: both languages, no knowledge of the user. */
export default function GlobalErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <main className="px-4">
          {locales.map((locale) => (
            <FailureMessage key={locale} locale={locale} reference={error.digest} retry={reset} />
          ))}
        </main>
      </body>
    </html>
  );
}
