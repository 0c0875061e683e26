import { useTranslations } from 'next-intl';
import { AgreementText } from '@/components/agreement/agreement-text';
import type { Agreement } from '@/lib/domain/catalog';

/** An agreement to be read before it is accepted: it scrolls by itself, also by keyboard. */
export function AgreementBox({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('relationshipRequest');
  return (
    <div
      role="region"
      tabIndex={0}
      aria-label={agreement.title}
      className="max-h-72 space-y-2 overflow-y-auto rounded-md border border-line bg-subtle p-3 wrap-anywhere"
    >
      <p className="font-semibold">{agreement.title}</p>
      <p className="text-muted">{t('agreementVersion', { version: agreement.version })}</p>
      <AgreementText body={agreement.body} level={3} />
    </div>
  );
}
