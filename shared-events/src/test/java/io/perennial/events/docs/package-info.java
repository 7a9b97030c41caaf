/** The pages about the contract that are made from the code, and the tests that compare them. */
@NullMarked
package io.perennial.events.docs;

import org.jspecify.annotations.NullMarked;
