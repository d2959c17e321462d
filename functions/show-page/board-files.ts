// The board for machines: CSV, JSON, a feed of what is new, and metadata in DCAT that catalogues of open data read.
import { tableCsv } from '../../shared/domain/statistics-csv.ts'
import type { PublicBoard, PublicShares } from '../../shared/schemas/board.ts'
import { renderBoard } from '../../web/board/render.ts'

type Row = [string, string, number | string | null, string | null]
const none = '—'

/** Every file of the board by its name. */
export function boardFiles(styles: readonly string[]) {
  return (board: PublicBoard | undefined) => ({
    'index.html': { type: 'text/html; charset=utf-8', text: renderBoard({ styles, board }) },
    ...(board === undefined ? {} : dataFiles(board)),
  })
}

function dataFiles(board: PublicBoard) {
  return {
    'board.csv': { type: 'text/csv; charset=utf-8', text: csvOf(board) },
    'board.json': { type: 'application/json; charset=utf-8', text: JSON.stringify(board, null, 1) },
    'feed.atom': { type: 'application/atom+xml; charset=utf-8', text: atomOf(board) },
    'catalog.jsonld': { type: 'application/ld+json; charset=utf-8', text: JSON.stringify(dcatOf(board), null, 1) },
  }
}

function csvOf(board: PublicBoard): string {
  const shares = (group: string, { rows, rest }: PublicShares): Row[] => [
    ...rows.map(({ name, count, percent }): Row => [group, name, count, percent]),
    ...(rest === undefined ? [] : [[group, '其余合计', rest.count, rest.percent] satisfies Row]),
  ]
  const small = `少于${board.smallestCount}`
  const rows: Row[] = [
    ...(board.volumes ?? []).map(({ name, count }): Row => ['数量', name, count ?? small, null]),
    ...(board.rates ?? []).map(({ name, due, percent }): Row => ['比率', name, due, percent ?? none]),
    ...(board.problems === undefined ? [] : shares('投诉问题', board.problems)),
    ...(board.objects === undefined ? [] : shares('投诉对象', board.objects)),
    ...(board.violations === undefined ? [] : shares('举报违法行为', board.violations)),
    ...(board.bureaus ?? []).map(({ name, received, percent }): Row => ['各地', name, received, percent ?? none]),
    ...(board.complaints ?? []).map(
      ({ operator, item, problem, outcome }): Row => [
        '投诉公示',
        operator,
        [item, problem].filter(Boolean).join('·'),
        outcome,
      ],
    ),
  ]
  return tableCsv({
    id: 'board',
    label: '',
    title: board.periodName,
    columns: [
      { title: '类别', kind: 'text' },
      { title: '项目', kind: 'text' },
      { title: '数量', kind: 'integer' },
      { title: '比率（%）或结果', kind: 'percent' },
    ],
    rows,
  })
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** One entry a risk notice, and one for the month's figures. */
function atomOf({ bureau, period, periodName, asOf, riskNotices = [] }: PublicBoard): string {
  const entry = (id: string, { title, at, text }: { title: string; at: string; text: string }) =>
    `<entry><id>urn:anqi:${id}</id><title>${escaped(title)}</title><updated>${at}</updated><link href="/board"/><content type="text">${escaped(text)}</content></entry>`
  const entries = [
    ...riskNotices.map(({ id, title, text, from, bureauName }) =>
      entry(`risk:${id}`, {
        title: `消费预警：${title}`,
        at: `${from}T00:00:00+08:00`,
        text: `${text}（${bureauName}）`,
      }),
    ),
    entry(`board:${bureau.code}:${period}`, {
      title: `${periodName}投诉举报办理情况`,
      at: asOf,
      text: `${bureau.name}公布${periodName}投诉举报办理情况。`,
    }),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>urn:anqi:board:${bureau.code}</id><title>${escaped(bureau.name)}投诉举报公示板</title><updated>${asOf}</updated><author><name>${escaped(bureau.name)}</name></author><link rel="self" href="/board/feed.atom"/><link href="/board"/>${entries.join('')}</feed>
`
}

/** DCAT 3: one dataset, two distributions. */
function dcatOf({ bureau, period, periodName, asOf }: PublicBoard) {
  const distribution = (name: string, mediaType: string) => ({
    '@type': 'dcat:Distribution',
    'dcat:downloadURL': { '@id': `/board/${name}` },
    'dcat:mediaType': mediaType,
  })
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@type': 'dcat:Catalog',
    'dct:title': `${bureau.name}投诉举报公示数据`,
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': bureau.name },
    'dcat:dataset': {
      '@type': 'dcat:Dataset',
      'dct:identifier': `${bureau.code}-${period}`,
      'dct:title': `${periodName}投诉举报办理情况`,
      'dct:language': 'zh-CN',
      'dct:issued': asOf,
      'dct:accrualPeriodicity': 'http://purl.org/cld/freq/continuous',
      'dcat:distribution': [distribution('board.csv', 'text/csv'), distribution('board.json', 'application/json')],
    },
  }
}
