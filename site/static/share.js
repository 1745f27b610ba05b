// share.js: what a reader takes away: the address of exactly this view, code for a
// page of one's own, the picture and the data behind it, the printed page. It is
// loaded when it is asked for.
const words = {
  en: { title: 'Share and print', link: 'Link to this view', code: 'Code for your page', height: 'Height in pixels', step: 'The step that is open', view: 'Exactly this view', copy: 'Copy', copied: 'Copied.', picture: 'Picture of this view', print: 'Print', full: 'Full screen', data: 'Data', all: 'The whole briefing', close: 'Close' },
  ar: { title: 'مشاركة وطباعة', link: 'رابط هذا المشهد', code: 'رمز لصفحتك', height: 'الارتفاع بالبكسل', step: 'الخطوة المفتوحة', view: 'هذا المشهد بعينه', copy: 'نسخ', copied: 'تم النسخ.', picture: 'صورة هذا المشهد', print: 'طباعة', full: 'ملء الشاشة', data: 'البيانات', all: 'الموجز كاملًا', close: 'إغلاق' },
  tr: { title: 'Paylaş ve yazdır', link: 'Bu görünümün bağlantısı', code: 'Kendi sayfanız için kod', height: 'Piksel olarak yükseklik', step: 'Açık olan adım', view: 'Tam olarak bu görünüm', copy: 'Kopyala', copied: 'Kopyalandı.', picture: 'Bu görünümün resmi', print: 'Yazdır', full: 'Tam ekran', data: 'Veri', all: 'Dosyanın tamamı', close: 'Kapat' }
}

// open shows the panel. say writes into the live region.
export function open (el, map, say) {
  const lang = document.documentElement.lang
  const w = words[lang] || words.en
  const root = el.dataset.root
  const box = document.createElement('dialog')
  box.className = 'share'
  box.setAttribute('aria-label', w.title)
  const make = (tag, parent, text, attributes) => {
    const e = document.createElement(tag)
    if (text) e.textContent = text
    for (const k in attributes) e.setAttribute(k, attributes[k])
    parent.append(e)
    return e
  }
  make('h2', box, w.title)
  const field = (tag, name, value, after) => {
    const row = make('div', box)
    const label = make('label', row, name)
    const input = make(tag, label, '', { readonly: '', dir: 'ltr' })
    input.value = value
    input.onfocus = () => input.select()
    make('button', row, w.copy, { type: 'button', 'aria-label': w.copy + ': ' + name }).onclick = async () => {
      try { await navigator.clipboard.writeText(input.value) } catch (e) { input.select(); document.execCommand('copy') } // a frame may have no clipboard
      said.textContent = w.copied
      say(w.copied)
    }
    return input
  }
  const state = map()?.state() ?? el.dataset.state
  const step = /(?:^|&)step=([a-z0-9-]+)/.exec(state)?.[1]
  field('input', w.link, location.href)
  const code = field('textarea', w.code, '')
  const line = make('p', box)
  const size = make('input', make('label', line, w.height + ' '), '', { type: 'number', min: 240, max: 1200, step: 20, value: 420 })
  const only = step && make('input', make('label', line, w.step + ' '), '', { type: 'checkbox', checked: '' })
  const exact = state && state !== 'step=' + step && make('input', make('label', line, w.view + ' '), '', { type: 'checkbox' })
  const write = () => {
    const src = location.origin + root + 'embed/' + (exact?.checked ? 'view?' + state.replace(/&/g, '&amp;') : only?.checked ? 'step/' + step + '/' : '')
    const height = Math.min(Math.max(+size.value || 420, 240), 1200)
    code.value = `<iframe src="${src}" title="${document.title.replace(/["<>&]/g, '')}" width="100%" height="${height}" style="border:0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`
  }
  line.oninput = write
  write()
  const links = make('p', box)
  const query = state ? state + '&' : ''
  make('a', links, w.picture + ' (PNG)', { href: '/map.png?' + query.replace(/(^|&)layers=[^&]*/, '') + 'w=1200&h=800&lang=' + lang, download: 'watiya.png' })
  make('a', links, w.data + ' (GeoJSON)', { href: '/data/events.geojson', download: '' })
  make('a', links, w.all, { href: root + 'briefing/' })
  make('a', links, w.data + ' (CSV)', { href: '/data/events.csv', download: '' })
  const foot = make('p', box)
  make('button', foot, w.print, { type: 'button' }).onclick = () => { box.close(); print() }
  const full = document.documentElement.requestFullscreen
  if (full) make('button', foot, w.full, { type: 'button' }).onclick = () => { box.close(); document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen().catch(() => {}) }
  make('button', foot, w.close, { type: 'button' }).onclick = () => box.close()
  const said = make('span', foot, '', { role: 'status' })
  box.onclose = () => box.remove()
  box.onclick = e => { if (e.target === box) box.close() }
  document.body.append(box)
  box.showModal()
}
