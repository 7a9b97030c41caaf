/**
 * Lists and figures of the past: generations of views that are folded up to a horizon and stay so.
 */
@NullMarked
package io.perennial.query.frozen;

import org.jspecify.annotations.NullMarked;
