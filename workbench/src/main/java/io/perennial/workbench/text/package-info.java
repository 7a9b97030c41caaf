/** What is said, in the language of the person. */
@NullMarked
package io.perennial.workbench.text;

import org.jspecify.annotations.NullMarked;
