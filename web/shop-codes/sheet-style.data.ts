// The style of a printed sheet of shop codes: two notices across an A4 page, cut along the dashed lines.
export const sheetStyle = `
*{box-sizing:border-box}
body{margin:0;color:#16212b;font:14px/1.5 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;background:#eef1f3}
header{padding:16px;max-width:210mm;margin:auto}
header h1{font-size:18px;margin:0}
header p{margin:4px 0 0;color:#4a5a66}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));max-width:210mm;margin:0 auto;background:#fff}
article{border:1px dashed #9aa7b0;padding:18px 14px;text-align:center;break-inside:avoid;display:flex;flex-direction:column;align-items:center}
article h2{font-size:20px;line-height:1.3;margin:0;overflow-wrap:anywhere}
article .call{font-size:16px;font-weight:700;margin:10px 0 0;color:#0b4a5e}
article svg{width:56mm;height:56mm;max-width:80%;margin:8px 0}
article .small{font-size:12px;color:#4a5a66;margin:2px 0 0}
@page{size:A4;margin:10mm}
@media print{body{background:none}header{display:none}main{display:grid;grid-template-columns:1fr 1fr}}
`
