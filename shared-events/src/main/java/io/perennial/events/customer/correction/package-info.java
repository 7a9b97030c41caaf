/** What was entered by mistake and has been struck out. */
@NullMarked
package io.perennial.events.customer.correction;

import org.jspecify.annotations.NullMarked;
