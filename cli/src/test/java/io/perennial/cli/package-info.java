/** Tests of the command line. */
@NullMarked
package io.perennial.cli;

import org.jspecify.annotations.NullMarked;
