// What the keys do, on `?`.
import { Button, Modal } from 'antd'
import { useMemo, useState } from 'react'
import { useKeys } from './keys.ts'
import { words } from './words.ts'

export function KeyHelp() {
  const [isOpen, setOpen] = useState(false)
  useKeys(useMemo(() => ({ '?': () => setOpen((before) => !before) }), []))
  return (
    <>
      <Button size="small" className="keys" onClick={() => setOpen(true)}>
        {words.keysHint}
      </Button>
      <Modal
        title={words.keys}
        open={isOpen}
        footer={null}
        onCancel={() => setOpen(false)}
        closable={{ 'aria-label': words.close }}
      >
        <dl className="key-list">
          {words.keyList.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  )
}
