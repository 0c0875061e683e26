import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('help');
  return { title: t('metaTitle') };
}

/** Short answers to what people ask most; the target of the help link on every page. */
export default async function HelpPage() {
  const t = await getTranslations('help');
  const topics = ['signIn', 'link', 'access', 'enroll', 'data'] as const;
  return (
    <div className="mx-auto w-full max-w-2xl space-y-6 py-4">
      <div className="space-y-2">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </div>
      {topics.map((topic) => (
        <section key={topic} className="space-y-1">
          <h2 className="text-base font-semibold">{t(`${topic}Title`)}</h2>
          <p>{t(`${topic}Body`)}</p>
        </section>
      ))}
    </div>
  );
}
