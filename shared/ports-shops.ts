// The signed codes of shops (一店一码), as use cases see them.
import type { ShopCode, VerifyShopCode } from './domain/locate-shop-code.ts'

/** Signs the codes of shops and checks them; only an installation that holds the key can do either. */
export interface ShopCodes {
  /** The whole code, as it stands in a link. The same shop, name and day give the same code. */
  sign(shop: Omit<ShopCode, 'keyId'>): Promise<string>
  /** Fetches the keys once; what it gives then checks without waiting. */
  verifier(): Promise<VerifyShopCode>
}
