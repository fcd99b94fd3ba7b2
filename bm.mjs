import {readFileSync,writeFileSync} from 'node:fs';
let b=readFileSync('build.mjs','utf8');
b=b.replace("await build({ ...bundleOptions, outfile: 'dist/start.cjs', plugins: [list, ...bundleOptions.plugins] });",`
const stubs=new Set(process.env.STUBS.split(','));
const cut={name:'cut',setup({onResolve,onLoad}){
 onResolve({filter:/^\\.\\.?\\//},({path,importer,kind})=>{const n=path.split('/').pop();const inRepo=/src.repository/.test(importer)||/src.database/.test(importer);
  if(inRepo&&kind==='dynamic-import'&&!/(journal-tables)/.test(path)) return {path,namespace:'stub'};
  if(inRepo&&stubs.has(n)) return {path,namespace:'stub'};});
 onLoad({filter:/.*/,namespace:'stub'},({path})=>({contents:'module.exports=new Proxy(function(){},{get:(t,k)=>k==="__esModule"?true:class{drop(){} flush(){} forget(){}}})',loader:'js'}));
}};
const M=await build({ ...bundleOptions, outfile: process.env.OUT+'/dist/start.cjs', plugins: [cut,list, ...bundleOptions.plugins] });escapeLetters(process.env.OUT+'/dist/start.cjs');process.exit(0);`).replace("rmSync('dist'","0&&rmSync('dist'").replace("const { metafile } = await build","const { metafile } = {}; 0&&await build");
writeFileSync('build-prof.mjs',b);
