/** Rows for Microsoft Sentinel, by Azure Monitor's Logs Ingestion API. The way in is {@link dev.gatehouse.connect.sink.sentinel.SentinelSink}. */
@NullMarked
package dev.gatehouse.connect.sink.sentinel;

import org.jspecify.annotations.NullMarked;
