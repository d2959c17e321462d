// What starts each function, as the design has it.

export const expectedTriggers: Readonly<Record<string, readonly string[]>> = {
  'submit-case': ['POST /api/complaints', 'POST /api/consultations', 'POST /api/violation-reports'],
  'submit-case-form': ['GET /', 'POST /'],
  'follow-case': ['GET /api/cases/{number}'],
  'follow-case-form': ['GET /track', 'POST /track'],
  'sort-text': ['POST /api/sort'],
  'locate-bureau': ['POST /api/locate'],
  'view-worklist': ['GET /api/worklist', 'GET /api/worklist/{number}'],
  'act-on-case': ['POST /api/worklist/{number}/actions'],
  'view-outbox': ['GET /api/outbox'],
  'manage-registers': [
    'GET /api/registers',
    'GET /api/registers/{register}',
    'POST /api/registers/{register}',
    'POST /api/registers/{register}/preview',
  ],
  'oversee-sorter': ['GET /api/sorter', 'POST /api/sorter'],
  'import-cases': ['POST /api/imports'],
  'view-statistics': ['GET /api/statistics', 'GET /api/statistics/overdue'],
  'inspect-figures': [
    'GET /api/statistics/budget',
    'GET /api/statistics/cases',
    'GET /api/statistics/changes',
  ],
  'show-page': [
    'GET /api/health',
    'GET /api/openapi.json',
    'GET /api/receipt-key',
    'GET /assets/{proxy+}',
    'GET /board',
    'GET /console',
    'GET /console/{proxy+}',
    'GET /reports',
  ],
  'route-case': ['stream'],
  'tally-case': ['stream'],
  'receive-case': ['jurisdictions'],
  notify: ['notices'],
  'sweep-pending': ['rate(5 minutes)'],
  'adopt-law': ['rate(1 minute)'],
  'watch-clocks': ['rate(30 minutes)'],
  'watch-budgets': ['cron(30 9 * * ? *)'],
  'escalate-hand-overs': ['rate(30 minutes)'],
  'anchor-history': ['cron(0 1 * * ? *)'],
  reconcile: ['cron(0 3 * * ? *)'],
  'retrain-sorter': ['cron(0 4 * * ? *)'],
  'compile-monthly-statistics': ['cron(0 6 * * ? *)'],
}

/** Nothing is stored for these, or guessers would try them. */
export const mostThrottled = ['POST /api/sort', 'POST /api/locate', 'GET /api/cases/{number}', 'POST /track']
