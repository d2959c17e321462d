// The board of this installation: counted from its tables, shared as an object in its bucket, kept by this instance.
import { publicBoard } from '../../shared/adapters/board-source.ts'
import { dynamoDbCountedCases } from '../../shared/adapters/dynamodb-counted-cases.ts'
import { s3Client, s3Shelf } from '../../shared/adapters/s3-archive.ts'
import type { Wiring } from '../../shared/adapters/wiring.ts'
import type { TallyStore } from '../../shared/ports-counting.ts'
import { boardFiles } from './board-files.ts'
import { type BoardFiles, keptBoard } from './kept-board.ts'

type Wired = Pick<Wiring, 'settings' | 'client' | 'cases' | 'registers' | 'laws'> & { readonly tally: TallyStore }

/** The files of the board at an instant; `styles` are those of its page. */
export function wiredBoard(
  { settings, client, ...ports }: Wired,
  styles: readonly string[],
): (now: string) => Promise<BoardFiles> {
  const province = `${settings.province}0000`
  const counted = dynamoDbCountedCases(client, settings.tallyTable)
  return keptBoard({
    count: (now) => publicBoard(province, now, { ...ports, counted }),
    shelf: s3Shelf(s3Client(settings), settings.statisticsBucket),
    name: `board/${province}.json`,
    render: boardFiles(styles),
  })
}
