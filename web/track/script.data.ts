// Optional: the print button, shown only where it works.

export const trackScript = `document.documentElement.classList.add('scripted');document.querySelectorAll('[data-print]').forEach(b=>b.onclick=()=>print())`
