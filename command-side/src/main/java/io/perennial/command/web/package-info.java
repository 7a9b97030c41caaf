/** The door for commands: single, in batches, and their documentation. */
@NullMarked
package io.perennial.command.web;

import org.jspecify.annotations.NullMarked;
