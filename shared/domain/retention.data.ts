// For how long the words and data of persons are kept after a case was closed. Figures and the chained history stay.

/** Full years after closing, by kind; what `npm run retention` goes by where the setting `retentionYears` is not published. */
export const retentionYears = {
  complaint: 5,
  'violation-report': 5,
  consultation: 2,
} as const
