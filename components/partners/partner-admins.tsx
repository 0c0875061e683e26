import { useTranslations } from 'next-intl';
import { AddressText } from '@/components/ui/address-text';
import { Section } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { PartnerAdmin } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';

/** Who administers a partner's organization: whom the program office writes to. */
export function PartnerAdmins({
  partnerId,
  admins,
}: {
  partnerId: string;
  admins: readonly PartnerAdmin[];
}) {
  const t = useTranslations('programPartners');
  return (
    <Section title={t('admins')}>
      {admins.length === 0 ? (
        <p className="text-muted">{t('noAdmins')}</p>
      ) : (
        <Table label={t('admins')}>
          <thead>
            <tr>
              <HeaderCell>{t('adminName')}</HeaderCell>
              <HeaderCell>{t('signInName')}</HeaderCell>
              <HeaderCell>{t('contactEmail')}</HeaderCell>
              <HeaderCell>{t('lastSignIn')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {admins.map((admin) => (
              <Row key={admin.id}>
                <RowHeaderCell className="wrap-anywhere">{admin.name}</RowHeaderCell>
                <Cell>
                  <AddressText value={admin.signInName} />
                </Cell>
                <Cell>
                  <AddressText value={admin.contactEmail} />
                </Cell>
                <Cell>
                  {admin.lastSignInAt === null ? (
                    t('neverSignedIn')
                  ) : (
                    <LocalTime value={admin.lastSignInAt} />
                  )}
                  {admin.isAwaited ? (
                    <TextLink
                      href={paths.reissueProviderPassword(partnerId, admin.id)}
                      className="block py-0.5"
                    >
                      {t('reissue')}
                      <span className="sr-only"> {t('reissueOf', { name: admin.name })}</span>
                    </TextLink>
                  ) : null}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
