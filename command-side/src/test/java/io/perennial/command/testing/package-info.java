/** A small business, and engines that fail on demand, for testing the kernel. */
@NullMarked
package io.perennial.command.testing;

import org.jspecify.annotations.NullMarked;
