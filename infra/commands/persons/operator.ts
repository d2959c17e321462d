// Who works on persons' data from the command line, as the audit log names them.
import { userInfo } from 'node:os'

/** The operator under the name of the machine's account, at the province. */
export function operatorOf(province: string): { id: string; name: string; role: string; bureau: string } {
  const { username } = userInfo()
  return { id: `operator:${username}`, name: username, role: 'admin', bureau: `${province}0000` }
}
