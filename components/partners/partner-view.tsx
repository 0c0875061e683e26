import { useTranslations } from 'next-intl';
import { Card, Section } from '@/components/ui/card';
import { CopiedId } from '@/components/ui/copied-id';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { CompanyFacts } from '@/lib/domain/enrollment';
import type { PartnerDetail, PartnerSuspension } from '@/lib/domain/partners';

/** What the program operator keeps of a partner, and what happened to it. */
export function PartnerView({
  partner,
  location,
  place,
  countedUpTo,
}: {
  partner: PartnerDetail;
  /** The country in words. */
  location: string;
  /** Address and tax ID, ready to be shown; null where none is known. */
  place: Pick<CompanyFacts, 'address' | 'taxId' | 'taxIdName'> | null;
  /** A figure beyond it is only known to be more. */
  countedUpTo: number;
}) {
  const t = useTranslations('programPartners');
  const common = useTranslations('common');
  const { providerSince, resellerSince, id } = partner;
  const counted = (count: number) =>
    count > countedUpTo ? t('moreThan', { count: countedUpTo }) : String(count);
  const since = (date: Date) => <LocalTime value={date} show="date" />;
  return (
    <>
      <Card>
        <DescriptionList
          items={[
            { term: t('country'), value: location },
            { term: t('address'), value: place?.address ?? common('notGiven') },
            { term: place?.taxIdName ?? t('taxId'), value: place?.taxId ?? common('notGiven') },
            { term: t('domains'), value: partner.domains.join('\n') },
            { term: t('mpnId'), value: partner.mpnId ?? common('notGiven') },
            ...(providerSince === null
              ? []
              : [{ term: t('providerSince'), value: since(providerSince) }]),
            ...(resellerSince === null
              ? []
              : [{ term: t('resellerSince'), value: since(resellerSince) }]),
            { term: t('customers'), value: counted(partner.customers) },
            { term: t('partnerships'), value: counted(partner.partnerships) },
            { term: t('created'), value: since(partner.createdAt) },
            {
              term: t('id'),
              value: <CopiedId id={id} />,
            },
          ]}
        />
      </Card>
      <Suspensions suspensions={partner.suspensions} />
    </>
  );
}

function Suspensions({ suspensions }: { suspensions: readonly PartnerSuspension[] }) {
  const t = useTranslations('programPartners');
  return (
    <Section title={t('suspensions')}>
      {suspensions.length === 0 ? (
        <p className="text-muted">{t('neverSuspended')}</p>
      ) : (
        <ol className="space-y-4">
          {suspensions.map((suspension) => (
            <li key={suspension.id}>
              <Suspension suspension={suspension} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Suspension({ suspension }: { suspension: PartnerSuspension }) {
  const t = useTranslations('programPartners');
  const reasons = useTranslations('suspended.reasons');
  const { reason, note, startedAt, startedBy, endedAt, endedBy, endNote } = suspension;
  return (
    <div className="space-y-1 border-s-4 border-line-strong ps-3 wrap-anywhere">
      <p className="font-semibold">{reasons(reason)}</p>
      {note === null ? null : <p className="whitespace-pre-line">{note}</p>}
      <p className="text-muted">
        {t('startedBy', { name: startedBy ?? t('somebody') })} <LocalTime value={startedAt} />
      </p>
      {endedAt === null ? null : (
        <p className="text-muted">
          {t('endedBy', { name: endedBy ?? t('somebody') })} <LocalTime value={endedAt} />
        </p>
      )}
      {endNote === null ? null : <p className="whitespace-pre-line">{endNote}</p>}
    </div>
  );
}
