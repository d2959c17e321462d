// For how long the words and data of persons are kept after a case was closed. Figures and the chained history stay.

/** Full years after closing, by kind; a bureau that must keep longer sets more when it runs the command. */
export const retentionYears = {
  complaint: 5,
  'violation-report': 5,
  consultation: 2,
} as const
