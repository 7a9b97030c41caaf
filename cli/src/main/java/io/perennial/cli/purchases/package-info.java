/** Reads a file of purchases and records it through the batch door. */
@NullMarked
package io.perennial.cli.purchases;

import org.jspecify.annotations.NullMarked;
