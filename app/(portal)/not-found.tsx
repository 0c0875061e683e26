import { NotFoundMessage } from '@/components/shell/not-found-message';
import { paths } from '@/lib/paths';

export default function PortalNotFoundPage() {
  return <NotFoundMessage home={paths.home()} />;
}
