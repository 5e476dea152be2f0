/** Role settings: what assigning and activating ask for. The rules are Graph's, and some of Gatehouse's own. */
@NullMarked
package dev.gatehouse.pim.setting;

import org.jspecify.annotations.NullMarked;
