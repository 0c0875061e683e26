import { useTranslations } from 'next-intl';

/** What a relationship lets the partner do, in words. */
export function WhatPartnerMay({
  isLive,
  hasPrivileges,
}: {
  isLive: boolean;
  hasPrivileges: boolean;
}) {
  const t = useTranslations('relationships');
  return (
    <div className="space-y-1">
      <p className="font-semibold">{t('mayTitle')}</p>
      <ul className="list-disc space-y-1 ps-5">
        {isLive ? <li>{t('mayOrder')}</li> : <li>{t('mayNotOrder')}</li>}
        <li>{t(hasPrivileges ? 'mayAdminister' : 'mayNotAdminister')}</li>
      </ul>
    </div>
  );
}
