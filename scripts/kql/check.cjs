// Holds queries against Microsoft's own parser of KQL. Reads from standard input:
//   {"always": "let …;", "tables": {"name": "let name = …;", …}, "queries": {"name": "query", …}}
// Each query is read behind what always stands there and the tables that it names. Prints a line for each diagnostic (name,
// code, message and place, with tabs between) and how many queries were read.
'use strict';

require('@kusto/language-service-next/bridge.min.js');
require('@kusto/language-service-next/Kusto.Language.Bridge.min.js');

const { always, tables, queries } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const globals = Kusto.Language.GlobalState.Default;
for (const [name, query] of Object.entries(queries)) {
    const named = Object.keys(tables).filter((table) => new RegExp(`\\b${table}\\b`).test(query));
    const text = always + named.map((table) => tables[table]).join('') + query;
    const diagnostics = Kusto.Language.KustoCode.ParseAndAnalyze(text, globals).GetDiagnostics();
    for (let i = 0; i < diagnostics.Count; i++) {
        const found = diagnostics.getItem(i);
        const where = text.substring(found.Start, found.Start + Math.max(found.Length, 20)).replace(/\s+/g, ' ');
        console.log([name, found.Code, found.Message, where].join('\t'));
    }
}
console.log('checked\t' + Object.keys(queries).length);
