// Why a step was not taken: somebody else moved the case, the law says no, or the network failed.
import { Alert, Button } from 'antd'
import { ApiError, type Problem } from '../staff/request.ts'
import { showArticle } from '../staff/show.ts'
import { words } from './words.ts'

type Props = { readonly error: Error | null; readonly reload: () => void }

function LegalReason({ problem }: { readonly problem: Problem }) {
  return (
    <>
      {problem.detail ?? problem.title}
      {problem.article !== undefined && <div className="hint">{words.legalBasis(showArticle(problem.article))}</div>}
    </>
  )
}

export function Refusal({ error, reload }: Props) {
  if (error === null) return null
  const problem = error instanceof ApiError ? error.problem : { status: 0, title: error.message }
  if (problem.status === 409)
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={words.movedOnTitle}
        description={
          <>
            <p>{words.movedOn}</p>
            <Button className="reload" onClick={reload}>
              {words.movedOnReload}
            </Button>
          </>
        }
      />
    )
  if (problem.status === 422)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={words.refusedTitle}
        description={<LegalReason problem={problem} />}
      />
    )
  const detail = problem.status === 0 ? `${problem.title}。${words.networkNote}` : (problem.detail ?? problem.title)
  return <Alert type="error" showIcon role="alert" title={words.networkTitle} description={detail} />
}
