// card.js: the opened card. It moves from the list into the briefing and back; the
// cards that the page does not carry come in one file when the first is asked for.
const $ = id => document.getElementById(id)

// cards tells changed(card) whenever another card, or none (null), is open.
export const cards = (rows, lost, changed) => {
  const box = $('card')
  const came = new Map() // cards that came from the file
  let file // promise of the file: an object from the id of an event to its card
  let open = box.firstElementChild?.dataset.card || null
  let home = null // where the opened card stood in the list

  const putBack = () => {
    const card = box.firstElementChild
    if (card && home) home.append(card)
    else if (card) { came.set(card.dataset.card, card); card.remove() }
    home = null
  }
  const fetched = async id => {
    if (!came.has(id)) {
      const all = await fetchAll()
      const card = new DOMParser().parseFromString(all[id], 'text/html').body.firstElementChild
      came.set(id, document.adoptNode(card))
    }
    return came.get(id)
  }
  const fetchAll = () => file ??= fetch($('events').dataset.cards).then(answer => {
    if (!answer.ok) throw new Error(answer.status)
    return answer.json()
  }).catch(err => { file = null; throw err })

  const show = async id => {
    if (id === open) return
    open = id
    const item = id && $('e-' + id)
    let card = item?.querySelector('.card')
    if (item && !card) card = await fetched(id).catch(() => null)
    if (id !== open) return
    $('notice').hidden = !id || !!card
    if (id && !card) {
      $('notice').textContent = lost
      open = null // so that it may be tried again
    }
    putBack()
    rows.forEach(li => li.classList.toggle('on', li === item))
    $('opened').hidden = !card
    $('steps').hidden = !!card
    if (card) {
      if (!card.querySelector('.kind svg')) card.firstChild.prepend(item.querySelector('.sign').cloneNode(true)) // it is the row's
      if (card.parentElement) { home = card.parentElement; home.open = false }
      box.append(card)
    }
    changed(card)
  }
  return { show, get open () { return open }, soon: () => { fetchAll().catch(() => {}) } }
}
