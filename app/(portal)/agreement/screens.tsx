import { getLocale, getTranslations } from 'next-intl/server';
import { AgreementView } from '@/components/agreement/agreement-view';
import { VersionView } from '@/components/agreement/version-view';
import { PageHeader } from '@/components/shell/page-header';
import type { Crumb } from '@/components/ui/breadcrumbs';
import type { SearchParams } from '@/components/ui/list-url';
import type { Actor } from '@/lib/access';
import { orNotFound, type FormAction } from '@/lib/action';
import { getAgreementOverview, getAgreementVersion } from '@/lib/domain/catalog';
import { isLocale } from '@/lib/messages/locale';

/** The page of either agreement, once its reader has been let in. */
export async function AgreementScreen({
  actor,
  kind,
  from,
  needs,
  accept,
}: {
  actor: Actor;
  kind: 'PARTNER' | 'CUSTOMER';
  /** The page it belongs to. */
  from: Crumb;
  /** Whether it concerns the reader's organization. */
  needs: boolean;
  accept: FormAction | null;
}) {
  const t = await getTranslations('agreement');
  const overview = await getAgreementOverview(actor, kind, await getLocale());
  return (
    <>
      <PageHeader
        title={overview.inForce.title}
        breadcrumbs={[from]}
        description={t('version', { version: overview.inForce.version })}
      />
      <AgreementView
        kind={kind}
        overview={overview}
        organization={actor.organization.name}
        needs={needs}
        accept={accept}
      />
    </>
  );
}

/** The page of one version of either agreement, once its reader has been let in. */
export async function AgreementVersionScreen({
  actor,
  kind,
  params,
  searchParams,
}: {
  actor: Actor;
  kind: 'PARTNER' | 'CUSTOMER';
  params: Promise<{ documentId: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { documentId } = await params;
  const { language } = await searchParams;
  const version = await orNotFound(
    getAgreementVersion(actor, kind, {
      documentId,
      locale: await getLocale(),
      language: isLocale(language) ? language : undefined,
    }),
  );
  return <VersionView kind={kind} version={version} />;
}
