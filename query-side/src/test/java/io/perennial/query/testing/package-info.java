/** A read kernel on embedded stores in a temporary folder, and small views to run on it. */
@NullMarked
package io.perennial.query.testing;

import org.jspecify.annotations.NullMarked;
