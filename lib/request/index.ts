export { bodyLimit, judge, MAX_BODY_BYTES, type JudgedRequest, type Verdict } from './judge';
export { NONCE_HEADER, REQUEST_ID_HEADER, REQUEST_PATH_HEADER } from './names';
export { isOwnHost } from './own-host';
export { tooLargePage, unavailablePage } from './unavailable-page';
export { contentSecurityPolicy, securityHeaders } from './security-headers';
export { judgedRequest, judgeUpload, UPLOAD_PREFIX } from './uploads';
