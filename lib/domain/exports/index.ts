export { lineOf, momentCell, textCell, wordCell } from './cells';
export { fileLines } from './file-lines';
