/** The room of customers: found, filtered, and each of them on one page as of any day. */
@NullMarked
package io.perennial.workbench.room.customers;

import org.jspecify.annotations.NullMarked;
