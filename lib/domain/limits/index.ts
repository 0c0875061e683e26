export { guardGuessing } from './guessing';
export { takeLimit, type Limit } from './limiter';
