import { useTranslations } from 'next-intl';
import type { GrantedRelationship } from '@/lib/domain/customers';

/** What a relationship lets the partner do, in words. */
export function WhatPartnerMay({
  kind,
  isLive,
  hasPrivileges,
}: {
  kind: GrantedRelationship['partner']['kind'];
  isLive: boolean;
  hasPrivileges: boolean;
}) {
  const t = useTranslations('relationships');
  return (
    <div className="space-y-1">
      <p className="font-semibold">{t('mayTitle')}</p>
      <ul className="list-disc space-y-1 ps-5">
        {isLive ? <li>{t('mayOrder', { kind })}</li> : <li>{t('mayNotOrder')}</li>}
        <li>{t(hasPrivileges ? 'mayAdminister' : 'mayNotAdminister')}</li>
      </ul>
    </div>
  );
}
