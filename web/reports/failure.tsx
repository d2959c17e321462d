// What the API said when it did not give the figures.
import { ApiError } from '../staff/request.ts'
import { words } from './strings.zh.ts'

export function Failure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const problem = error instanceof ApiError ? error.problem : undefined
  const isForbidden = problem?.status === 403
  return (
    <div className="failure" role="alert">
      <p>{isForbidden ? words.forbidden : `${words.failed}：${error.message}`}</p>
      {(problem?.errors ?? []).map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
      {!isForbidden && (
        <button type="button" className="plain-button" onClick={retry}>
          {words.retry}
        </button>
      )}
    </div>
  )
}
