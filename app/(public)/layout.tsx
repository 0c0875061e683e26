import type { ReactNode } from 'react';
import { PublicFrame } from '@/components/shell/public-frame';
import { env } from '@/lib/env';
import { chosenTheme } from '@/lib/messages/chosen-theme';
import { setPreferences } from '../preferences/actions';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicFrame
      brandName={env.brandName}
      vendorName={env.vendorName}
      theme={await chosenTheme()}
      setPreferences={setPreferences}
    >
      {children}
    </PublicFrame>
  );
}
