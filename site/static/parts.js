// parts.js: where the parts of the client are that are fetched later. The page names
// them behind its first picture.
export const parts = () => document.getElementById('notice').dataset
