import { useTranslations } from 'next-intl';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { Role } from '@/lib/access';

/** How the roles that may be granted are written in a file of users. */
export function RoleCodes({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations('users.import');
  const roleName = useTranslations('roles');
  return (
    <section className="mt-6 max-w-3xl space-y-3">
      <h2 className="text-base font-semibold">{t('roleCodes')}</h2>
      <Table label={t('roleCodes')} wraps>
        <thead>
          <tr>
            <HeaderCell>{t('inFile')}</HeaderCell>
            <HeaderCell>{t('role')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <Row key={role}>
              <RowHeaderCell>
                <code>{role.toLowerCase()}</code>
              </RowHeaderCell>
              <Cell>{roleName(role)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
