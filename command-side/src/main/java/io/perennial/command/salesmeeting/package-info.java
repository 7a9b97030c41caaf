/** Sales meetings: who took part, what was decided, who does what until when. */
@NullMarked
package io.perennial.command.salesmeeting;

import org.jspecify.annotations.NullMarked;
