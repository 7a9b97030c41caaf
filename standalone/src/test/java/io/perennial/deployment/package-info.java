/** What is needed to run the sides in containers, compared with what there is. */
@NullMarked
package io.perennial.deployment;

import org.jspecify.annotations.NullMarked;
