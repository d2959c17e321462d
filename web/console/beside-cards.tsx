// What stands beside the main line of a case: its papers, the files its consumer added, the cases linked to it.
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { showDay, showInstant } from '../staff/days.ts'
import { requestFile } from '../staff/request.ts'
import { showNumber } from '../staff/show.ts'
import { besideWords as say } from './beside-words.ts'
import { Chip } from './chip.tsx'
import { Refusal } from './refusal.tsx'
import { words } from './words.ts'

type Paper = CaseView['papers'][number]

function PaperState({ paper: { state, isOverdue } }: { readonly paper: Paper }) {
  if (state === 'issued') return <Chip tone="good">{say.issued}</Chip>
  return <Chip tone={isOverdue ? 'overdue' : 'unsure'}>{isOverdue ? say.overdue : say.due}</Chip>
}

const printOf = ({ state }: Paper) => (state === 'issued' ? say.print : say.printDraft)
const missingOf = ({ missing }: Paper) => missing.map((name) => say.fields[name] ?? name).join(words.listComma)

export function Papers({ view: { number, papers, isMasked } }: { readonly view: CaseView }) {
  const printing = useMutation({
    mutationFn: ({ form, which, name }: { readonly form: number; readonly which: number; readonly name: string }) =>
      download(`/api/worklist/${number}/papers/${form}?which=${which}`, `${name}-${number}.pdf`),
  })
  if (papers.length === 0) return null
  const whichOf = (place: number) =>
    papers.slice(0, place + 1).filter(({ form }) => form === papers[place]?.form).length
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">{say.papers}</h2>
      <ul className="beside">
        {papers.map((paper, place) => (
          <li key={`${paper.form} ${paper.since}`}>
            {paper.name} <PaperState paper={paper} />{' '}
            {!isMasked && (
              <Button
                size="small"
                aria-label={`${printOf(paper)} ${paper.name}`}
                loading={printing.isPending && printing.variables.form === paper.form}
                onClick={() => printing.mutate({ form: paper.form, which: whichOf(place), name: paper.name })}
              >
                {printOf(paper)}
              </Button>
            )}
            <PaperDates paper={paper} />
          </li>
        ))}
      </ul>
      <Refusal error={printing.error} reload={printing.reset} />
    </section>
  )
}

function PaperDates({ paper }: { readonly paper: Paper }) {
  const { issuedAt, documentNumber, dueDay, missing } = paper
  return (
    <>
      <div className="hint">
        {issuedAt !== undefined && say.issuedOn(documentNumber ?? '', showInstant(issuedAt))}
        {issuedAt === undefined && dueDay !== undefined && say.by(showDay(dueDay))}
      </div>
      {missing.length > 0 && <div className="hint">{say.missing(missingOf(paper))}</div>}
    </>
  )
}

const typeNames: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/pdf': 'PDF',
}
const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('zh-CN')} KB`

async function download(path: string, name: string): Promise<void> {
  const { file } = await requestFile(path)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Only those who may see the person's data may read what the person added. */
export function Evidence({ view: { number, evidence, isMasked } }: { readonly view: CaseView }) {
  const fetching = useMutation({
    mutationFn: ({ id, name }: { readonly id: string; readonly name: string }) =>
      download(`/api/worklist/${number}/evidence/${id}`, name),
  })
  if (evidence.length === 0) return null
  return (
    <section className="card" aria-labelledby="evidence">
      <h2 id="evidence">{say.evidence}</h2>
      <ul className="beside">
        {evidence.map(({ id, mediaType, sizeBytes, addedAt }, place) => (
          <li key={id}>
            {say.file(place + 1, typeNames[mediaType] ?? mediaType, kilobytes(sizeBytes), showInstant(addedAt))}{' '}
            {!isMasked && (
              <Button
                size="small"
                loading={fetching.isPending && fetching.variables.id === id}
                onClick={() => fetching.mutate({ id, name: `${number}-${place + 1}` })}
              >
                {say.download(place + 1)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal error={fetching.error} reload={fetching.reset} />
      <p className="hint">{say.evidenceNote}</p>
    </section>
  )
}

export function Links({ links }: Pick<CaseView, 'links'>) {
  if (links.length === 0) return null
  return (
    <section className="card" aria-labelledby="links">
      <h2 id="links">{say.links}</h2>
      <ul className="beside">
        {links.map(({ number, as }) => (
          <li key={number}>
            {say.linkedAs[as]} <a href={`/console/cases/${number}`}>{showNumber(number)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
