// The report as a file in each form, and the link to what is on the screen.
import { useState } from 'react'
import { requestFile } from '../staff/request.ts'
import { type Choice, statisticsAddress } from './choice.ts'
import { words } from './strings.zh.ts'

const formats = ['pdf', 'docx', 'xlsx', 'csv', 'html'] as const
type Format = (typeof formats)[number]
const say = words.downloads

/** Saves a file under its name; the page's policy lets no other origin be asked. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

export function Downloads({ choice }: { readonly choice: Choice }) {
  const [status, setStatus] = useState('')
  const [busy, setBusy] = useState<Format>()
  const fetchFile = async (format: Format) => {
    setBusy(format)
    setStatus(say.making(say.names[format]))
    try {
      const { file, name } = await requestFile(`${statisticsAddress(choice)}&format=${format}`)
      save(file, name === '' ? `anqi-${choice.bureau}-${choice.period}.${format}` : name)
      setStatus(say.made(say.names[format]))
    } catch (error) {
      setStatus(`${words.failed}：${error instanceof Error ? error.message : String(error)}`)
    }
    setBusy(undefined)
  }
  const share = async () => {
    await navigator.clipboard.writeText(location.href)
    setStatus(say.copied)
  }
  return (
    <fieldset className="downloads">
      <legend>{say.title}</legend>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="plain-button"
          disabled={busy !== undefined}
          onClick={() => void fetchFile(format)}
        >
          {say.names[format]}
        </button>
      ))}
      <button type="button" className="plain-button" onClick={() => void share()}>
        {say.share}
      </button>
      {busy !== undefined && <progress aria-label={say.making(say.names[busy])} />}
      <span role="status" className="hint">
        {status}
      </span>
    </fieldset>
  )
}
