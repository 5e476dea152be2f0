// Reads {"prelude": "let …;", "queries": {"name": "query", …}} from standard input and holds each query, behind the
// prelude, against Microsoft's own parser of KQL. Prints a line per diagnostic: name, tab, code, tab, message, tab, text.
'use strict';

require('@kusto/language-service-next/bridge.min.js');
require('@kusto/language-service-next/Kusto.Language.Bridge.min.js');

const { prelude, queries } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const globals = Kusto.Language.GlobalState.Default;
for (const [name, query] of Object.entries(queries)) {
    const text = prelude + query;
    const diagnostics = Kusto.Language.KustoCode.ParseAndAnalyze(text, globals).GetDiagnostics();
    for (let i = 0; i < diagnostics.Count; i++) {
        const found = diagnostics.getItem(i);
        const where = text.substring(found.Start, found.Start + Math.max(found.Length, 20)).replace(/\s+/g, ' ');
        console.log([name, found.Code, found.Message, where].join('\t'));
    }
}
console.log('checked\t' + Object.keys(queries).length);
