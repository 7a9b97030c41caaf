/** Events sent to services that cannot hold a connection, signed, in order and at least once. */
@NullMarked
package io.perennial.query.webhook;

import org.jspecify.annotations.NullMarked;
