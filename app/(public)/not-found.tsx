import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundMessage } from '@/components/shell/not-found-message';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors'))('notFoundTitle') };
}

/** Within the frame that public pages have already. */
export default function PublicNotFoundPage() {
  return <NotFoundMessage />;
}
