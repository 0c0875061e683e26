'use client';

import { FailureMessage } from '@/components/shell/failure-message';

export default function PublicErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <FailureMessage reference={error.digest} retry={reset} />;
}
