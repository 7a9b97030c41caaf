/** Complaints, with what we owe those who complain and until when. */
@NullMarked
package io.perennial.query.complaint;

import org.jspecify.annotations.NullMarked;
