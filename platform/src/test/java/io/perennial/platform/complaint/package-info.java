/** Tests of deadlines of complaints. */
@NullMarked
package io.perennial.platform.complaint;

import org.jspecify.annotations.NullMarked;
