/** The statistics of the field, pure: numbers in, numbers out; no events, no views, no clock. */
@NullMarked
package io.perennial.models;

import org.jspecify.annotations.NullMarked;
