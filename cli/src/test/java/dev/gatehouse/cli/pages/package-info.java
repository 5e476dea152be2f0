@NullMarked
package dev.gatehouse.cli.pages;

import org.jspecify.annotations.NullMarked;
