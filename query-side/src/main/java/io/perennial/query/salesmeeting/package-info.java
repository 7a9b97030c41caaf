/** Sales meetings: who took part, what was decided, who does what until when. */
@NullMarked
package io.perennial.query.salesmeeting;

import org.jspecify.annotations.NullMarked;
