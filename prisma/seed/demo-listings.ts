import type { Tx } from '@/lib/db';
import type { MadeOrganization } from './factories';

/** What the demo world's providers say of themselves in the directory. */
export async function seedDemoListings(
  tx: Tx,
  { meridian, harborline }: Readonly<Record<'meridian' | 'harborline', MadeOrganization>>,
): Promise<void> {
  await tx.providerListing.create({
    data: {
      organizationId: meridian.id,
      descriptionEn:
        'Cloud distribution for small and mid-sized resellers in Iberia and France. We help you win your first customers, train your technicians and carry the credit risk with you.\n\nA person answers within the hour, in your language.',
      descriptionEs:
        'Distribución de servicios en la nube para revendedores pequeños y medianos de Iberia y Francia. Le ayudamos a conseguir sus primeros clientes, formamos a sus técnicos y compartimos con usted el riesgo del crédito.\n\nUna persona responde en menos de una hora, en su idioma.',
      website: 'https://meridian.example',
      contactEmail: 'partners@meridian.example',
      contactPhone: '+34 915 550 110',
      services: ['training', 'technicalHelp', 'marketing', 'creditTerms'],
      languages: ['en', 'es', 'fr', 'pt'],
      countries: ['ES', 'FR', 'PT'],
    },
  });
  await tx.providerListing.create({
    data: {
      organizationId: harborline.id,
      descriptionEn:
        'Distributor for resellers across the United States: migration projects, security services and financing under one roof.',
      website: 'https://harborline.example',
      services: ['migration', 'security', 'financing'],
      languages: ['en'],
      countries: ['US'],
    },
  });
}
