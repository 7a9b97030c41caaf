/** Tests of the one mapper and of the serializer over it. */
@NullMarked
package io.perennial.events.json;

import org.jspecify.annotations.NullMarked;
