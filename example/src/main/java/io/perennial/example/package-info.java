/**
 * An example world: a company with customers, invented, yet told by the commands of the service.
 */
@NullMarked
package io.perennial.example;

import org.jspecify.annotations.NullMarked;
