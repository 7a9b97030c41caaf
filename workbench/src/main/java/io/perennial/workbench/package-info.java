/** The workbench: the pages that people work with, over the doors of both sides. */
@NullMarked
package io.perennial.workbench;

import org.jspecify.annotations.NullMarked;
