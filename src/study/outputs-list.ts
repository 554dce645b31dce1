/** Where a folder for the results keeps the list of what was made there, by path: from that folder, with `/`. */
export const outputsList = '.pilgi/outputs.json';
