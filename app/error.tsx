'use client';

import { FailureMessage } from '@/components/shell/failure-message';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="main" className="px-4">
      <FailureMessage reference={error.digest} retry={reset} />
    </main>
  );
}
