package dev.gatehouse.pim.alert.check;

import dev.gatehouse.pim.alert.AlertKind;

/** Looks for what one or more alerts warn of. */
interface AlertCheck {
    /** What of an alert that it is asked about is so. */
    Outcome examine(Scene scene, AlertKind alert);
}
