/** The access log: who looked at personal data, and who tried to be both of two people. */
@NullMarked
package io.perennial.platform.access;

import org.jspecify.annotations.NullMarked;
