/** The doors of both sides, as a person who is signed in asks at them. */
@NullMarked
package io.perennial.workbench.door;

import org.jspecify.annotations.NullMarked;
