import { findRelationshipMail, type RelationshipMail } from '@/lib/domain/customers';
import { ref, type MailBuilder } from './builder';
import { userMail, type AboutUser, type SaidToUser } from './user-mail';

type Template =
  'customer-added' | 'privileges-withdrawn' | 'relationship-accepted' | 'relationship-ended';

type About<Name extends Template> = AboutUser<Name> & { readonly relationship: RelationshipMail };

/**
 * A mail to somebody of a partner about its relationship with a customer. Refs: `userId`,
 * `relationshipId`, and those that `say` reads.
 * @param say as `userMail` takes it
 */
export function relationshipMail<Name extends Template>(
  template: Name,
  say: (about: About<Name>) => SaidToUser | null | Promise<SaidToUser | null>,
): MailBuilder {
  return userMail(template, async (about) => {
    const relationship = await findRelationshipMail(ref(about.refs, 'relationshipId'));
    return relationship === null ? null : say({ ...about, relationship });
  });
}
