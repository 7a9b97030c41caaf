/** The room of analysts: figures by theme, and analyses that are asked for and worked out. */
@NullMarked
package io.perennial.workbench.room.analyses;

import org.jspecify.annotations.NullMarked;
