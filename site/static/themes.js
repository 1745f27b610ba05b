// themes.js: which theme is shown: print on paper, else the reader's choice on this
// page, else what the reader's system asks for. The choice is kept nowhere.
const paper = matchMedia('print')
const contrast = matchMedia('(prefers-contrast: more), (forced-colors: active)')
const dark = matchMedia('(prefers-color-scheme: dark)')

export const theme = () => paper.matches ? 'print' : document.documentElement.dataset.theme || (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light')

// follow calls back when it may be another.
export const follow = changed => { for (const q of [paper, contrast, dark]) q.addEventListener('change', changed) }
