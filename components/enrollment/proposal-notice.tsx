import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** Tells where the words in a form come from that the applicant has not typed. */
export function ProposalNotice({ part, mpnId }: { part: 'address' | 'contact'; mpnId: string }) {
  const t = useTranslations('enroll.proposed');
  return (
    <Notice>
      <p>{t(part, { mpnId })}</p>
    </Notice>
  );
}
