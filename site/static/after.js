// after.js: what can wait until the next frame is painted. From the hand to that paint
// is what a reader feels (Interaction to Next Paint).
export const afterPaint = f => requestAnimationFrame(() => setTimeout(f))
