/** The state of a tenant held against what the administrator declared: findings, accepted or not. */
@NullMarked
package dev.gatehouse.detection.posture;

import org.jspecify.annotations.NullMarked;
