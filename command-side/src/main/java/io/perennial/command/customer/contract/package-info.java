/** Contracts with a customer: signed, renewed, not renewed, expired. */
@NullMarked
package io.perennial.command.customer.contract;

import org.jspecify.annotations.NullMarked;
