import { NotFoundMessage } from '@/components/shell/not-found-message';
import { paths } from '@/lib/paths';

export default function ProgramNotFoundPage() {
  return <NotFoundMessage home={paths.home()} />;
}
