/**
 * Alerts as syslog (RFC 5424) over TCP and TLS, in the formats that SIEMs read: ArcSight's CEF, QRadar's LEEF, or JSON. Knows
 * nothing of which alerts go out, and when.
 */
@NullMarked
package dev.gatehouse.connect.sink.syslog;

import org.jspecify.annotations.NullMarked;
