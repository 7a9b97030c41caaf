/** What a process tells operators of itself: its settings, and what it does by itself. */
@NullMarked
package io.perennial.platform.service;

import org.jspecify.annotations.NullMarked;
