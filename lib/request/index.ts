export { clientAddress } from './client-address';
export { judge, judgedRequest, type JudgedRequest, type Verdict } from './judge';
export { NONCE_HEADER, REQUEST_ID_HEADER, REQUEST_PATH_HEADER } from './names';
export { isOwnHost } from './own-host';
export { ownPageOf, requestIdOf } from './own-page';
export { busyPage, unavailablePage } from './unavailable-page';
export { contentSecurityPolicy, isLogo, securityHeaders } from './security-headers';
export { UPLOAD_PREFIX } from './uploads';
