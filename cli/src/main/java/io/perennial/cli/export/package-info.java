/** Exports the tables of views and events as files. */
@NullMarked
package io.perennial.cli.export;

import org.jspecify.annotations.NullMarked;
