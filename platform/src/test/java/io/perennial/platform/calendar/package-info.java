/** Tests of business days and hours. */
@NullMarked
package io.perennial.platform.calendar;

import org.jspecify.annotations.NullMarked;
