export { newPassword } from './new-password';
export {
  hashPassword,
  hashPasswords,
  isOutdatedHash,
  PASSWORD_COST,
  verifyPassword,
} from './passwords';
export { openSealed, seal } from './seal';
