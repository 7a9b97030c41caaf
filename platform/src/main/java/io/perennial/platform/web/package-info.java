/** Problem details, callers, limits: what every door shares. */
@NullMarked
package io.perennial.platform.web;

import org.jspecify.annotations.NullMarked;
