/** The room of operators: how the service is, and what they do about it. */
@NullMarked
package io.perennial.workbench.room.operations;

import org.jspecify.annotations.NullMarked;
