/** Tests of the kinds of imports. */
@NullMarked
package io.perennial.cli.kinds;

import org.jspecify.annotations.NullMarked;
