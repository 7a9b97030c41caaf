/** One writer a file, several requests a commit. */
@NullMarked
package io.perennial.platform.sqlite;

import org.jspecify.annotations.NullMarked;
