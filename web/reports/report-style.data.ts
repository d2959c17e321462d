/** Style of the printed report: A4, black on white, figures aligned, heads repeated on every page. */
export const reportStyle = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:210mm;padding:18mm 16mm;background:#fff;color:#111;font:15px/1.75 "Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
header{text-align:center;border-bottom:3px double #9b1c1c;padding-bottom:12px;margin-bottom:20px}
header .organisation{color:#9b1c1c;font-size:20px;font-weight:700;letter-spacing:.12em;margin:0}
h1{font-size:25px;margin:10px 0 4px;line-height:1.4}
header .status{margin:0;color:#444;font-size:13px}
h3{font-size:14px;margin:18px 0 6px;break-after:avoid}
.narrative p{text-indent:2em;margin:.3em 0}
section{margin-top:26px}
.short{break-inside:avoid-page}
h2{font-size:17px;margin:0 0 8px;break-after:avoid}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.5;font-variant-numeric:tabular-nums}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:1px solid #888;padding:3px 6px;text-align:left;vertical-align:top}
thead th{background:#eee;font-weight:600;text-align:center}
td:first-child{min-width:7.5em}
#bureaus table,#rates table{font-size:12px}
#bureaus td:first-child{min-width:10em}
#rates td:nth-child(1),#rates td:nth-child(2),#rates td:nth-child(8){white-space:nowrap}
td.num{text-align:right;white-space:nowrap}
.note{color:#444;font-size:12px;margin:4px 0 0}
.scroll{overflow-x:auto}
figure{margin:0 0 10px}
figcaption{font-size:12px;color:#444;text-align:center}
svg{width:100%;height:auto;display:block}
ol.method{font-size:12.5px;color:#333;padding-left:1.6em}
@page{size:A4;margin:16mm 14mm}
@media print{body{padding:0;max-width:none}.scroll{overflow:visible}}
@media (max-width:640px){body{padding:16px;font-size:14px}}
`
