/** What is to be sold in a year, in parts that add up. */
@NullMarked
package io.perennial.command.salestarget;

import org.jspecify.annotations.NullMarked;
