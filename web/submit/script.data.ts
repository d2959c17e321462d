// Optional: the pages are complete without it. Keeps a draft in this tab (never ID numbers), narrows long lists,
// shows hints while typing, prints. Runs under the page's nonce; a test keeps it under 3 KB.

export const enhancement = `(()=>{
const d=document,q=(s,e=d)=>[...e.querySelectorAll(s)],en=d.documentElement.lang==='en';
d.documentElement.classList.add('scripted');
q('[data-print]').forEach(b=>b.onclick=()=>print());
q('[data-filter]').forEach(i=>{const box=i.closest('details,fieldset')||d;i.oninput=()=>{const t=i.value.trim().toLowerCase();
q('.chips .option',box).forEach(o=>o.hidden=!!t&&!o.textContent.toLowerCase().includes(t));
q('.cities details',box).forEach(c=>{const hit=q('.option:not([hidden])',c).length;c.hidden=!!t&&!hit;c.open=!!t&&!!hit})}});
const store=(k,v)=>{try{v===null?sessionStorage.removeItem(k):sessionStorage.setItem(k,v)}catch{}};
const load=k=>{try{return JSON.parse(sessionStorage.getItem(k)||'null')}catch{return null}};
if(d.querySelector('[data-filed]'))q('input[name=kind]').forEach(i=>store('anqi.'+i.value,null));
const f=d.querySelector('form[data-draft]');if(!f)return;
const key='anqi.'+f.dataset.draft,fields=q('input:not([type=hidden]),textarea',f).filter(e=>e.name&&!/idNumber$/.test(e.name));
const tick=e=>/radio|checkbox/.test(e.type);
const isBlank=fields.every(e=>tick(e)?!e.checked:!e.value),draft=load(key);
if(isBlank&&draft)fields.forEach(e=>{const v=draft[e.name];if(!v)return;tick(e)?e.checked=v.includes(e.value):e.value=v[0];
const fold=e.closest('details');if(fold&&(tick(e)?e.checked:e.value))fold.open=true});
const save=()=>{const v={};fields.forEach(e=>{if(tick(e)?e.checked:e.value)(v[e.name]??=[]).push(e.value)});store(key,JSON.stringify(v))};
f.addEventListener('input',save);f.addEventListener('submit',save);
const val=n=>f.elements[n]?.value?.trim()||undefined;
const ask=async(path,body,id,say)=>{const box=d.getElementById(id);if(!box)return;try{
const r=await fetch(path,{method:'POST',headers:{'content-type':'application/json','accept-language':en?'en':'zh-CN'},body:JSON.stringify(body)});
const t=r.ok?say(await r.json()):'';box.className='live'+(t?' panel':'');box.textContent=t||''}catch{}};
let last='';
const sort=()=>{const text=val('facts')||val('lead');if(!text||text.length<10||text===last)return;last=text;
ask('/api/sort',{text,item:val('item'),respondent:val('respondent.name')},'live-sort',a=>a.notOurs?(en?'This may be for: '+a.notOurs.whereEn:'这件事可能要找：'+a.notOurs.where):(a.unsure?(en?'Perhaps: ':'可能是：'):(en?'Sorted as: ':'将归类为：'))+[a.object.filter((c,i)=>!i||a.unsure&&c.score>.1).map(c=>c.name).join(en?' / ':'、'),a.unsure?'':a.problem[0].name].filter(Boolean).join(' · ')+(a.terms[0]?(en?' (from: ':'（依据：')+a.terms.slice(0,3).join('、')+(en?')':'）'):''))};
const locate=()=>{const b={address:val('respondent.address'),platform:val('respondent.platform'),uscc:val('respondent.uscc')};
if(b.address||b.platform||b.uscc)ask('/api/locate',b,'live-place',a=>a.bureau?(en?'Goes to: ':'将送到：')+a.bureau.name:'')};
let w;
q('[name=facts],[name=lead],[name=item]',f).forEach(e=>{e.oninput=()=>{clearTimeout(w);w=setTimeout(sort,600)};e.onchange=sort});
q('[name^="respondent."]',f).forEach(e=>e.addEventListener('change',locate));
})()`
