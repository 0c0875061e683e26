import { useTranslations } from 'next-intl';
import { AgreementText } from '@/components/agreement/agreement-text';
import { Section } from '@/components/ui/card';
import { DescriptionList, type Description } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { DeskDocument } from '@/lib/domain/catalog';

/** A version's dates and its words in both languages, as those who accept it read them. */
export function DocumentView({ document }: { document: DeskDocument }) {
  const t = useTranslations('agreementDesk');
  const { state, titleEn, bodyEn, titleEs, bodyEs } = document;
  return (
    <div className="max-w-3xl space-y-4">
      {state === 'draft' ? null : <Dates document={document} />}
      {(
        [
          { language: 'en', name: t('english'), title: titleEn, body: bodyEn },
          { language: 'es', name: t('spanish'), title: titleEs, body: bodyEs },
        ] as const
      ).map(({ language, name, title, body }) => (
        <Section
          key={language}
          title={name}
          description={
            <span lang={language} className="wrap-anywhere">
              {title}
            </span>
          }
        >
          <AgreementText body={body} level={3} language={language} />
        </Section>
      ))}
    </div>
  );
}

function Dates({ document }: { document: DeskDocument }) {
  const t = useTranslations('agreementDesk');
  const words = useTranslations('agreement');
  const items: Description[] = [
    { term: t('publishedAt'), value: at(document.publishedAt) },
    { term: t('publishedBy'), value: document.publishedBy ?? t('firstVersion') },
    { term: words('effectiveFrom'), value: at(document.effectiveFrom) },
    { term: t('demandedFrom'), value: at(document.demandedFrom) ?? t('demandedNever') },
  ];
  if (document.withdrawnAt !== null) {
    items.push(
      { term: t('withdrawnAt'), value: at(document.withdrawnAt) },
      { term: t('withdrawnBy'), value: document.withdrawnBy ?? t('accountGone') },
    );
  }
  return (
    <Section title={t('dates')}>
      <DescriptionList items={items} />
    </Section>
  );
}

function at(moment: Date | null) {
  return moment === null ? null : <LocalTime value={moment} />;
}
