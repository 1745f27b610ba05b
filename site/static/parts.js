// parts.js: where the parts of the client are that are fetched later. The page names
// them behind its first picture; a page of somebody else may name them at the map.
export const parts = () => document.querySelector('[data-engine]').dataset
