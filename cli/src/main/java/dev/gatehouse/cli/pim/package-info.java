/** {@code gatehouse pim}: the commands of Privileged Identity Management, which ask a running server over HTTPS. */
@NullMarked
package dev.gatehouse.cli.pim;

import org.jspecify.annotations.NullMarked;
