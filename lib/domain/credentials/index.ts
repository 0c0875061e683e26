export { newPassword } from './new-password';
export { hashPassword, hashPasswords, verifyPassword } from './passwords';
