import { useTranslations } from 'next-intl';
import type { Viewer } from './account-menu';
import { useFrameWords } from './frame-words';
import type { NavigationItem } from './navigation';
import { PortalChrome } from './portal-chrome';
import type { FrameProps } from './public-frame';

/** The frame of everything behind sign-in: top bar, rail (a drawer on a phone), page, footer. */
export function PortalFrame({
  navigation,
  vendorName,
  ...frame
}: FrameProps & {
  viewer: Viewer;
  navigation: readonly NavigationItem[];
  signOut: () => Promise<void>;
}) {
  const t = useTranslations('shell.nav');
  const rail = navigation.map(({ label, ...entry }) => ({ ...entry, name: t(label) }));
  return <PortalChrome {...frame} words={useFrameWords(vendorName)} rail={rail} />;
}
