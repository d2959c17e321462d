// The month that a list is of.

type Props = { readonly label: string; readonly month: string; readonly choose: (month: string) => void }

/** A month that is emptied is no month: the list stays. */
export function MonthField({ label, month, choose }: Props) {
  return (
    <label>
      {label}{' '}
      <input type="month" value={month} onChange={(event) => event.target.value !== '' && choose(event.target.value)} />
    </label>
  )
}
