// Who can sign in on one machine: any of the six roles in any bureau of the register, under any name.
import * as z from 'zod'
import { type Bureau, bureauByCode, bureausOf } from '../../../shared/domain/bureau-register.ts'
import { roles } from '../../../shared/schemas/codes.data.ts'
import { bureauCodeSchema, unitCodeSchema } from '../../../shared/schemas/primitives.ts'

const roleCodes = roles.map((role) => role.code)

const roleSchema = z.enum(roleCodes)

export type StaffAccount = {
  id: string
  role: z.infer<typeof roleSchema>
  bureau: Bureau
  unit?: string
  name: string
}

export type AccountAnswer = { kind: 'account'; account: StaffAccount } | { kind: 'refused'; reason: string }

/** The account for a role, a bureau (`510107`) or unit (`510107-03`), and a name; or why there can be none. */
export function staffAccount(role: string, place: string, name = ''): AccountAnswer {
  const known = roleSchema.safeParse(role)
  if (!known.success) return refused(`There is no role "${role}". Roles: ${roleCodes.join(', ')}.`)
  const isUnit = unitCodeSchema.safeParse(place).success
  if (!isUnit && !bureauCodeSchema.safeParse(place).success) {
    return refused(`"${place}" is no bureau: name the six digits of its division code, such as 510107.`)
  }
  const bureau = bureauByCode(place.slice(0, 6))
  if (bureau === undefined) return refused(`The register has no bureau with the code ${place.slice(0, 6)}.`)
  const trimmed = name.trim()
  const title = roles.find(({ code }) => code === known.data)?.name ?? known.data
  const account = {
    id: [known.data, place, trimmed].filter((part) => part !== '').join('.'),
    role: known.data,
    bureau,
    ...(isUnit && { unit: place }),
    name: trimmed || `${bureau.shortName}${title}`,
  }
  return { kind: 'account', account }
}

function refused(reason: string): AccountAnswer {
  return { kind: 'refused', reason }
}

/** The account that an id of `staffAccount` stands for. */
export function accountById(id: string): StaffAccount | undefined {
  const [role = '', place = '', ...name] = id.split('.')
  const answer = staffAccount(role, place, name.join('.'))
  return answer.kind === 'account' ? answer.account : undefined
}

/** What a token says of an account. */
export function claimsOfAccount({ role, bureau, unit, name }: StaffAccount): Record<string, string> {
  return { role, bureau: bureau.code, ...(unit !== undefined && { unit }), name }
}

/** Accounts to choose from: four counties, their city and the province, each role everywhere. */
export function accountsToChooseFrom(province: string): StaffAccount[] {
  const all = bureausOf(province)
  const city = all.find((bureau) => bureau.level === 'city')
  const counties = all.filter((bureau) => bureau.level === 'county' && bureau.parents[0] === city?.code)
  const places = [...counties.slice(0, 4), city, all.find((bureau) => bureau.level === 'province')]
  return places
    .filter((bureau) => bureau !== undefined)
    .flatMap((bureau) => roleCodes.map((role) => staffAccount(role, bureau.code)))
    .flatMap((answer) => (answer.kind === 'account' ? [answer.account] : []))
}
