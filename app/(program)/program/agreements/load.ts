import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import type { Crumb } from '@/components/ui/breadcrumbs';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getAgreementDocument, type DeskDocument } from '@/lib/domain/catalog';
import { paths } from '@/lib/paths';

/** The version a page is about; read once for its title and itself. */
export const loadDocument = cache(async (id: string) =>
  orNotFound(getAgreementDocument(await requireActor(), id)),
);

/** The way to a page about a version. */
export async function crumbsOf({
  id,
  kind,
  version,
}: Pick<DeskDocument, 'id' | 'kind' | 'version'>): Promise<readonly Crumb[]> {
  const t = await getTranslations('agreementDesk');
  return [
    { label: t('title'), href: paths.programAgreements() },
    { label: t('versionOf', { kind, version }), href: paths.programAgreement(id) },
  ];
}
