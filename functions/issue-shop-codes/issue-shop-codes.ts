// Signs codes for the shops of a bureau, noted in the audit log before they are handed out.
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { isAllowed, type Staff } from '../../shared/domain/rights.ts'
import { type ApiRequest, jsonBody, parse } from '../../shared/lambda/http.ts'
import type { AuditLog } from '../../shared/ports.ts'
import type { ShopCodes } from '../../shared/ports-shops.ts'
import { type ShopCodesAnswer, shopCodesRequestSchema } from '../../shared/schemas/shop-codes.ts'

export type IssuePorts = {
  readonly shopCodes: Pick<ShopCodes, 'sign'>
  readonly audit: Pick<AuditLog, 'note'>
}

/**
 * The codes asked for. Throws `invalid-input` naming the field when a shop stands twice or the bureau is not of a
 * county, `forbidden` for a bureau out of scope.
 */
export async function issueShopCodes(
  request: ApiRequest,
  { staff, now }: { readonly staff: Staff; readonly now: string },
  { shopCodes, audit }: IssuePorts,
): Promise<ShopCodesAnswer> {
  const { bureau: code = staff.bureau, shops } = parse(shopCodesRequestSchema, jsonBody(request), request.language)
  if (!isAllowed(staff, 'issue-shop-codes', { bureau: code, unit: staff.unit })) throw new AnqiError('forbidden')
  const wrong = (path: string, zh: string, en: string) =>
    new AnqiError('invalid-input', { fields: [{ path, message: request.language === 'zh' ? zh : en }] })
  const bureau = bureauByCode(code)
  if (bureau?.level !== 'county') throw wrong('bureau', '请写明县级机关', 'Name a county bureau')
  const twice = shops.findIndex(({ shop }, index) => shops.findIndex((other) => other.shop === shop) !== index)
  if (twice !== -1) throw wrong(`shops.${twice}.shop`, '编号重复', 'This number stands twice')
  const issuedOn = legalDay(now)
  const by = { id: staff.id, name: staff.name, role: staff.role, bureau: staff.bureau }
  const detail = { bureau: code, shops: String(shops.length), first: shops[0]?.shop ?? '' }
  await audit.note({ at: now, by, what: 'issue-shop-codes', detail })
  const codes = await Promise.all(
    shops.map(async (shop) => ({ ...shop, code: await shopCodes.sign({ ...shop, bureau: code, issuedOn }) })),
  )
  return { bureau: { code, name: bureau.name }, issuedOn, codes }
}
