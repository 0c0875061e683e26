import { useTranslations } from 'next-intl';
import type { Description } from '@/components/ui/description-list';
import type { CompanyFacts } from '@/lib/domain/enrollment';

/** A company's data as facts of a list, the same wherever they are read. */
export function useCompanyItems(company: CompanyFacts): readonly Description[] {
  const t = useTranslations('enroll');
  const common = useTranslations('common');
  const { otherAddress: other, taxIdName } = company;
  return [
    { term: t('legal.legalName'), value: company.legalName },
    { term: t('check.address'), value: company.address },
    ...(other === null
      ? []
      : [{ term: t('legal.otherAddress', { kind: other.kind }), value: other.address }]),
    {
      term: t('legal.registrationNumber'),
      value: company.registrationNumber ?? common('notGiven'),
    },
    {
      term: taxIdName === null ? t('legal.taxId') : t('legal.taxIdNamed', { name: taxIdName }),
      value: company.taxId ?? common('notGiven'),
    },
  ];
}
