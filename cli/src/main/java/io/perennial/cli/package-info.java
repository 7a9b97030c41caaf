/** The command line for people. */
@NullMarked
package io.perennial.cli;

import org.jspecify.annotations.NullMarked;
