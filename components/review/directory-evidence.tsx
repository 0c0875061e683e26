import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { ComparedFact, Review } from '@/lib/domain/enrollment';
import { Finding } from './evidence-list';

/** Address and contact that the directory has of the profile, beside what was sent. */
export function DirectoryEvidence({ review }: { review: Pick<Review, 'directory' | 'snapshot'> }) {
  const t = useTranslations('review.directory');
  const { directory, snapshot } = review;
  return (
    <Section title={t('title')} description={t('lead', { mpnId: snapshot.profile.mpnId })}>
      {directory === null ? (
        <p>{t('nothing')}</p>
      ) : (
        <DescriptionList
          items={directory.map((fact) => ({
            key: fact.fact,
            term: t(`fact.${fact.fact}`),
            value: <Compared fact={fact} />,
          }))}
        />
      )}
    </Section>
  );
}

function Compared({ fact: { sent, onRecord, isSame } }: { fact: ComparedFact }) {
  const t = useTranslations('review.directory');
  if (onRecord === null) return t('unknown');
  return (
    <Finding fits={isSame}>
      {isSame ? (
        onRecord
      ) : (
        <>
          <span className="block">{t('onRecord', { value: onRecord })}</span>
          <span className="block">{sent === null ? t('notSent') : t('sent', { value: sent })}</span>
        </>
      )}
    </Finding>
  );
}
