/** The port of the document store, and its adapters for SQLite and MongoDB. */
@NullMarked
package io.perennial.platform.document;

import org.jspecify.annotations.NullMarked;
