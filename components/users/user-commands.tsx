import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { Permission, Subject } from '@/lib/access';
import type { Obstacle } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { CONFIRMED_ACTS, type ActSlug } from './acts';
import { ObstacleText } from './obstacle-text';

/** What stands between the person at the screen and each act; null: nothing. */
export interface FoundAct {
  readonly slug: ActSlug;
  readonly hindrance: Obstacle | null;
}

/** Reasons worth saying: the others mean that the act does not belong to the user's state. */
const SAID = [
  'forbidden',
  'ownAccount',
  'globalAdminOnly',
  'rolesBeyondOwn',
  'restoreTooLate',
] as const;

/** Links to the pages of the acts that are open, and why others are not. */
export function UserCommands({
  actor,
  needs,
  userId,
  found,
}: {
  actor: Subject;
  /** What changing users asks for in the actor's organization. */
  needs: Permission;
  userId: string;
  found: readonly FoundAct[];
}) {
  const t = useTranslations('users');
  const reasons = SAID.filter((code) => found.some(({ hindrance }) => hindrance === code));
  return (
    <>
      {found
        .filter(({ hindrance }) => hindrance === null)
        .map(({ slug }) => (
          <LinkButton key={slug} href={paths.userAct(userId, slug)} variant="subtle">
            {t(`acts.${CONFIRMED_ACTS[slug]}.button`)}
          </LinkButton>
        ))}
      {reasons.map((code) => (
        <p key={code} className="w-full px-3 text-muted">
          <ObstacleText actor={actor} code={code} needs={needs} />
        </p>
      ))}
    </>
  );
}
