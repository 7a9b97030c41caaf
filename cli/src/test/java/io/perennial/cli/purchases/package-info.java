/** Tests of the import of purchases. */
@NullMarked
package io.perennial.cli.purchases;

import org.jspecify.annotations.NullMarked;
