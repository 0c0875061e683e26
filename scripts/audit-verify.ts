import { verifyChains } from '@/lib/domain/audit';

/** `npm run audit:verify`: checks every chain; ends with 1 and names the first bad record. */
export async function main(): Promise<number> {
  const { organizations, records, bad } = await verifyChains();
  if (bad !== null) {
    console.error(
      `Audit is NOT intact: record ${bad.sequence} of organization ${bad.organizationId} ${bad.problem}.`,
    );
    return 1;
  }
  console.log(`Audit is intact: ${records} records of ${organizations} organizations verified.`);
  return 0;
}
