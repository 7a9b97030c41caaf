/** Tests of the protection of personal data, and keys for tests of other modules. */
@NullMarked
package io.perennial.events.personal;

import org.jspecify.annotations.NullMarked;
