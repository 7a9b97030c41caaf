/**
 * Imports of files, whatever their lines record: reading, sending, and telling what became of each.
 */
@NullMarked
package io.perennial.cli.imports;

import org.jspecify.annotations.NullMarked;
