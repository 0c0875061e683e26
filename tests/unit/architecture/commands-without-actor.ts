/**
 * Commands and queries of the domains that no permission guards, and why: `domain.function`.
 * Everything else takes an actor and authorises it in its first statement, or works inside the
 * transaction of a caller who did.
 */
export const COMMANDS_WITHOUT_ACTOR: Readonly<Record<string, string>> = {
  'audit.recordRefusal':
    'records that somebody was refused: it is for those without the permission',
  'catalog.findAcceptedAgreements':
    'which agreements bind an organization is a rule of other commands',
  'catalog.getCurrentAgreement': 'the agreements are read by everybody before they sign in',
  'notifications.findMailLink': 'whoever holds the token of a mailed link is its reader',
  'notifications.findMailLinkById': 'the mail worker turns a queued mail into its link',
};
