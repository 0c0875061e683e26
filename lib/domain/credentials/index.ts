export { newPassword } from './new-password';
export { hashPassword, hashPasswords, verifyPassword } from './passwords';
export { openSealed, seal } from './seal';
