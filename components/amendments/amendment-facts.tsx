import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { AmendmentReview } from '@/lib/domain/enrollment';
import { ChangeList } from './change-list';

/** What changes, who sent it and in which words. */
export function AmendmentFacts({
  review,
  country,
  otherAddress,
}: {
  review: AmendmentReview;
  /** Of the organization, in the reader's language. */
  country: string;
  /** The other form of the address that the sender had the choice of; null when there was none. */
  otherAddress: string | null;
}) {
  const t = useTranslations('amendment');
  const words = useTranslations('review');
  const { expectedBy, explanation, organization, snapshot } = review;
  return (
    <Section title={t('changesTitle')}>
      <ChangeList
        changes={review.changes}
        isClosed={review.state === 'ACCEPTED' || review.state === 'WITHDRAWN'}
      />
      <DescriptionList
        items={[
          ...(otherAddress === null ? [] : [{ term: t('desk.otherAddress'), value: otherAddress }]),
          {
            term: t('desk.explanation'),
            value: explanation ?? <span className="text-muted">{t('desk.noExplanation')}</span>,
          },
          { term: words('organization'), value: organization.name },
          { term: words('country'), value: country },
          { term: words('mpnId'), value: snapshot.profile.mpnId },
          { term: t('desk.sent'), value: <LocalTime value={review.sentAt} /> },
          ...(expectedBy === null
            ? []
            : [
                {
                  term: words('expectedBy'),
                  value: <LocalTime value={expectedBy} show="date" />,
                },
              ]),
        ]}
      />
    </Section>
  );
}
